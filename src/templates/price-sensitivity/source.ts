import { areaAddress, parseArea, type Area } from "../../plan/address";
import { iff, isBlank, reference, type Expression } from "../../plan/expression";
import { formula, type TableColumn, type Validation } from "../../plan/sheet-plan";
import { inputColumn, withAlert } from "../field-content";
import { rowsIn } from "../field-findings";
import { textIn } from "../form-values";
import type { SheetInput } from "../cells";
import type { Field, FormRow, FormValues } from "../template";
import { asksIntent, intents, mostRows, questions, responseFields, segmentsIn } from "./form";

/** Prices at which the curves are drawn. */
export const gridSize = 61;

/** A range of the user's, with its sheet as Excel writes it before the "!". */
export interface UserRange {
  readonly sheet: string;
  readonly area: Area;
}

/** Where the answers are: typed, linked row by row, or too many for that and read as a whole. */
export type Source =
  | { readonly kind: "typed"; readonly rowCount: number; readonly rows: readonly FormRow[] }
  | ({ readonly kind: "linked" | "whole"; readonly rowCount: number } & Ranges);

export interface Ranges {
  readonly answers: UserRange;
  readonly segment?: UserRange;
  readonly intent?: UserRange;
}

export interface SurveyInput extends SheetInput {
  readonly source: Source;
  readonly hasDemand: boolean;
  /** Names of the segments, or blanks to be typed over. */
  readonly segments: readonly string[];
}

/** Reads "Survey!B2:E1001" or "'My survey'!$B$2:$E$1001"; undefined for anything else. */
export function readRange(text: string): UserRange | undefined {
  const at = text.lastIndexOf("!");
  const area = parseArea(
    text
      .slice(at + 1)
      .trim()
      .toUpperCase(),
  );
  if (at < 1 || !area || area.rows < 1 || area.columns < 1) return undefined;
  return { sheet: quoted(text.slice(0, at).trim()), area };
}

/** Excel takes quotes around any sheet's name; a name in quotes has its own quotes doubled already. */
function quoted(sheet: string): string {
  return sheet.startsWith("'") && sheet.endsWith("'") && sheet.length > 2
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

export function rangeExpression({ sheet, area }: UserRange): Expression {
  const absolute = areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return reference(`${sheet}!${absolute}`);
}

function sourceOf(values: FormValues): Source {
  const answers = readRange(textIn(values, "responsesRange"));
  const rows = rowsIn(values, "responses");
  if (!answers) return { kind: "typed", rowCount: Math.max(1, rows.length), rows };
  const [segment, intent] = ["segmentRange", "intentRange"].map((key) =>
    readRange(textIn(values, key)),
  );
  return {
    kind: answers.area.rows > mostRows ? "whole" : "linked",
    rowCount: answers.area.rows,
    answers,
    ...(segment && { segment }),
    ...(intent && { intent }),
  };
}

export function surveyInput(input: SheetInput): SurveyInput {
  const source = sourceOf(input.values);
  const typed = source.kind === "typed" ? segmentsIn(source.rows) : [];
  const blanks = source.kind !== "typed" && source.segment ? Array<string>(6).fill("") : [];
  return {
    ...input,
    source,
    hasDemand: asksIntent(input.values),
    segments: source.kind === "typed" ? typed : blanks,
  };
}

/** The columns of the answers: typed, or linked to the user's own cells. */
export function inputColumns(input: SurveyInput): readonly TableColumn[] {
  return responseFields.flatMap((field) => {
    const { source, labels } = input;
    if (!hasColumn(field, input)) return [];
    const format = field.type.kind === "money" ? "number" : "general";
    if (source.kind === "typed") {
      const validation: Validation | undefined =
        field.type.kind === "text" ? undefined : withAlert({ kind: "decimal", min: 0 }, labels);
      const rows = source.rows.length > 0 ? source.rows : [{}];
      return [inputColumn(field, rows, labels, { format, ...(validation && { validation }) })];
    }
    const from = columnOf(field.key, source);
    const fill = Array.from({ length: source.rowCount }, (_, row) =>
      formula(from ? linked(from, row) : { kind: "string", value: "" }),
    );
    return [{ key: field.key, header: labels.field(field.key), role: "link", format, fill }];
  });
}

function hasColumn({ key }: Field<string>, { hasDemand, segments }: SurveyInput): boolean {
  if (key === "segment") return segments.length > 0;
  return hasDemand || !intents.some((intent) => intent === key);
}

/** One column of the user's range for a question. */
export function columnOf(key: string, ranges: Ranges): UserRange | undefined {
  const column = (range: UserRange | undefined, offset: number): UserRange | undefined =>
    range && {
      ...range,
      area: { ...range.area, column: range.area.column + offset, columns: 1 },
    };
  const question = questions.findIndex((one) => one === key);
  if (question >= 0) return column(ranges.answers, question);
  const intent = intents.findIndex((one) => one === key);
  return intent >= 0 ? column(ranges.intent, intent) : column(ranges.segment, 0);
}

/** A blank cell stays blank: a reference alone would turn it into 0. */
function linked({ sheet, area }: UserRange, row: number): Expression {
  const one = reference(`${sheet}!${areaAddress({ ...area, row: area.row + row, rows: 1 })}`);
  return iff(isBlank(one), "", one);
}
