import { currencies } from "../pricing-sheet/contract-types";
import { textIn } from "../form-values";
import type {
  Domain,
  Field,
  FieldGroup,
  FieldKind,
  FieldSource,
  FormRow,
  FormValues,
  TableSource,
  TemplateWords,
} from "../template";

/** Typed here, or read from a value map of the workbook. */
const origins = ["typed", "value-map"] as const;
/** Why a target is missed. */
export const causes = ["data", "execution", "solution", "external"] as const;
export const answers = ["yes", "no"] as const;
const mostMetrics = 500;

interface Options {
  readonly required?: boolean;
  readonly domain?: Domain;
  readonly visible?: (values: FormValues) => boolean;
  readonly reads?: readonly FieldSource[];
}

function field(key: string, type: FieldKind, options: Options = {}): Field<string> {
  return { required: false, key, type, ...options };
}

const text = (maxLength: number): FieldKind => ({ kind: "text", maxLength });
const choice = (options: readonly string[]): FieldKind => ({ kind: "choice", options });
const money: FieldKind = { kind: "money" };
const number: FieldKind = { kind: "number" };
const percent: FieldKind = { kind: "percent" };
const date: FieldKind = { kind: "date" };
const days: FieldKind = { kind: "number", whole: true, unit: "days" };
const needed = { required: true };

export const isLinked = (values: FormValues): boolean => textIn(values, "origin") === "value-map";

const same = (...keys: readonly string[]): TableSource["columns"] =>
  Object.fromEntries(keys.map((column) => [column, { column }]));

/** A map counts a year, a report a quarter. */
export const quarter = 0.25;

const driversOfMap: TableSource = {
  templateId: "value-map",
  rowsBy: "metric",
  rows: "metrics",
  columns: {
    ...same("id", "metric", "unit", "baseline", "target"),
    targetValue: { column: "countedYearly", part: quarter },
  },
};

const metricsBefore: TableSource = {
  templateId: "value-report",
  rowsBy: "metric",
  rows: "metrics",
  columns: {
    ...same("id", "metric", "unit", "baseline", "target", "targetValue"),
    previousAttainment: { column: "column.attainment" },
    previousStep: { column: "nextStep" },
  },
};

/** What stands in the value map when the metrics come from there. */
export const mapFields: readonly Field<string>[] = [
  field("id", text(20)),
  field("metric", text(200)),
  field("unit", text(60)),
  field("baseline", number),
  field("target", number),
  field("targetValue", money),
];

export const resultFields: readonly Field<string>[] = [
  field("actual", number),
  field("actualSource", text(300)),
  field("actualDate", date),
];

export const actionFields: readonly Field<string>[] = [
  field("cause", choice(causes)),
  field("detected", date),
  field("responded", date),
  field("planned", date),
  field("nextStep", text(300)),
  field("owner", text(100)),
  field("due", date),
];

export const proofFields: readonly Field<string>[] = [
  field("evidence", text(300)),
  field("thirdParty", choice(answers)),
  field("accepted", choice(answers)),
];

/** What the quarter before has left. */
export const previousFields: readonly Field<string>[] = [
  field("previousAttainment", number),
  field("previousStep", text(300)),
];

const metricFields: readonly Field<string>[] = [
  ...mapFields,
  ...resultFields,
  ...actionFields,
  ...proofFields,
  ...previousFields,
];

export const parameterFields: readonly Field<string>[] = [
  field("fee", money, { ...needed, domain: { min: 0 } }),
  field("greenFrom", percent, { ...needed, domain: { min: 0, max: 2 } }),
  field("amberFrom", percent, { ...needed, domain: { min: 0, max: 2 } }),
  field("upgradeAbove", percent, { ...needed, domain: { min: 0, max: 5 } }),
  field("responseDays", days, { ...needed, domain: { min: 0, max: 90 } }),
  field("planDays", days, { ...needed, domain: { min: 0, max: 90 } }),
];

export const groups: readonly FieldGroup<string>[] = [
  {
    key: "report",
    fields: [
      field("customer", text(120), needed),
      field("currency", choice(currencies), needed),
      field("quarter", text(40), needed),
      field("asOf", date),
    ],
  },
  {
    key: "metrics",
    fields: [
      field("origin", choice(origins), needed),
      field("mapName", text(60), { visible: isLinked, reads: [driversOfMap] }),
      field("previousName", text(60), { reads: [metricsBefore] }),
      field("metrics", { kind: "rows", columns: metricFields, maxRows: mostMetrics }),
    ],
  },
  { key: "rules", fields: parameterFields },
];

export const blank: FormValues = {
  ...Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ key }) => [key, null]))),
  currency: "USD",
  origin: "typed",
  metrics: [],
  greenFrom: 1,
  amberFrom: 0.8,
  upgradeAbove: 1.2,
  responseDays: 1,
  planDays: 2,
};

/** Three metrics of the article: one missed, one far above its target, one met. */
export function sample(words: TemplateWords): FormValues {
  const text = (key: string): string => words.sheet[`sample.${key}`] ?? "";
  const metric = (key: string, numbers: FormRow, rest: FormRow): FormRow => ({
    metric: text(key),
    unit: text(`${key}.unit`),
    actualSource: text(`${key}.source`),
    actualDate: "2027-03-31",
    evidence: text(`${key}.evidence`),
    ...numbers,
    ...rest,
  });
  return {
    ...blank,
    customer: text("customer"),
    quarter: "2027 Q1",
    asOf: "2027-04-06",
    fee: 105_000,
    metrics: [
      metric(
        "stockOut",
        { baseline: 15, target: 10, actual: 13, targetValue: 250_000, previousAttainment: 0.2 },
        {
          cause: "execution",
          detected: "2027-04-02",
          responded: "2027-04-03",
          nextStep: text("stockOut.next"),
          owner: text("stockOut.owner"),
          due: "2027-05-15",
          thirdParty: "no",
          accepted: "no",
          previousStep: text("stockOut.previous"),
        },
      ),
      metric(
        "yield",
        { baseline: 85, target: 90, actual: 93, targetValue: 150_000, previousAttainment: 1.1 },
        { thirdParty: "yes", accepted: "yes" },
      ),
      metric(
        "cashDays",
        { baseline: 60, target: 40, actual: 40, targetValue: 500_000, previousAttainment: 0.9 },
        { thirdParty: "yes", accepted: "yes" },
      ),
    ],
  };
}
