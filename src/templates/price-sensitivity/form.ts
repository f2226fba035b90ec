import { rowsIn } from "../field-findings";
import { currencies } from "../pricing-sheet/contract-types";
import type { Field, FieldGroup, FieldKind, FormRow, FormValues } from "../template";

/** The four questions in the order of rising prices (van Westendorp 1976). */
export const questions = ["tooCheap", "cheap", "expensive", "tooExpensive"] as const;
/** How likely a purchase is at the cheap and at the expensive price (Newton, Miller & Smith 1993). */
export const intents = ["intentCheap", "intentExpensive"] as const;
/** original: van Westendorp. narrower: the range is bounded by the cheap and expensive curves. */
export const definitions = ["original", "narrower"] as const;
/** Which price counts where two curves are equal on an interval. */
export const plateaus = ["low", "mid", "high"] as const;

/** So many respondents stand in the sheet itself; beyond it the functions read the user's own range. */
export const mostRows = 2000;

type Options = Partial<Pick<Field<string>, "required" | "domain" | "visible">>;

function field(key: string, type: FieldKind, options: Options = {}): Field<string> {
  return { key, type, required: false, ...options };
}

const money: FieldKind = { kind: "money" };
const percent: FieldKind = { kind: "percent" };
const address: FieldKind = { kind: "text", maxLength: 200, range: true };
const choice = (options: readonly string[]): FieldKind => ({ kind: "choice", options });
const amount = { min: 0 };

export const responseFields: readonly Field<string>[] = [
  ...questions.map((key) => field(key, money, { domain: amount })),
  field("segment", { kind: "text", maxLength: 120 }),
  ...intents.map((key) =>
    field(key, { kind: "number", whole: true }, { domain: { min: 1, max: 5 } }),
  ),
];

export const parameterFields: readonly Field<string>[] = [
  field("unitCost", money, { domain: amount }),
  field("fewestRespondents", { kind: "number", whole: true }, { domain: { min: 1 } }),
  field("mostExcluded", percent, { domain: { min: 0, max: 1 } }),
  field("widestPoint", percent, { domain: { min: 0, max: 1 } }),
  field("resamples", { kind: "number", whole: true }, { domain: { min: 1, max: 100_000 } }),
  field("confidence", percent, { domain: { min: 0.5, max: 0.999 } }),
];

export const groups: readonly FieldGroup<string>[] = [
  {
    key: "survey",
    fields: [
      field("product", { kind: "text", maxLength: 120 }, { required: true }),
      field("currency", choice(currencies), { required: true }),
    ],
  },
  {
    key: "responses",
    fields: [
      field("responsesRange", address),
      field("segmentRange", address),
      field("intentRange", address),
      // Where the workbook holds the answers, none stand in the sheet.
      field(
        "responses",
        { kind: "rows", columns: responseFields, maxRows: mostRows },
        { visible: ({ responsesRange }) => (responsesRange ?? "") === "" },
      ),
    ],
  },
  {
    key: "method",
    fields: [
      field("definition", choice(definitions), { required: true }),
      field("plateau", choice(plateaus), { required: true }),
      ...parameterFields,
    ],
  },
];

export const blank: FormValues = {
  ...Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ key }) => [key, null]))),
  currency: "USD",
  responses: [],
  definition: "original",
  plateau: "low",
  fewestRespondents: 100,
  mostExcluded: 0.1,
  widestPoint: 0.05,
  confidence: 0.9,
};

/** Whether the survey asked how likely a purchase is. */
export function asksIntent(values: FormValues): boolean {
  if (values.intentRange !== null && values.intentRange !== "") return true;
  return rowsIn(values, "responses").some((row) =>
    intents.every((key) => typeof row[key] === "number"),
  );
}

/** At most so many segments stand side by side. */
const mostSegments = 6;

/** The segments that the typed rows name, in the order in which they come. */
export function segmentsIn(rows: readonly FormRow[]): readonly string[] {
  const names = rows.flatMap(({ segment }) =>
    typeof segment === "string" && segment !== "" ? [segment] : [],
  );
  // Excel compares text without regard to case: "Retail" and "retail" are one segment.
  const known = new Map(names.map((name) => [name.toLowerCase(), name]));
  return [...known.values()].slice(0, mostSegments);
}
