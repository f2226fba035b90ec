import { column, type Expression } from "../../plan/expression";
import type { NumberFormat, TableBlock, TableColumn, Validation } from "../../plan/sheet-plan";
import { inputColumn, withAlert } from "../field-content";
import type { LabelSource } from "../label-source";
import type { FormRow } from "../template";
import { driverFields, type DriverKey } from "./form";
import * as say from "./driver-formulas";

const list = (key: string): Validation => ({ kind: "list", table: key, column: key });
const fraction: Validation = { kind: "decimal", min: 0, max: 1 };
const anyNumber: Validation = { kind: "decimal" };

interface Shown {
  readonly format: NumberFormat;
  readonly validation?: Validation;
  readonly wrap?: boolean;
}

const prose: Shown = { format: "text", wrap: true };
const plain: Shown = { format: "text" };
/** In units of its own, from shares to millions: shown as it was entered. */
const measured: Shown = { format: "measure", validation: anyNumber };

const shown: Readonly<Record<DriverKey, Shown>> = {
  id: plain,
  step: prose,
  pain: prose,
  cause: prose,
  breakpoint: { format: "text", validation: list("yesNo") },
  metric: prose,
  unit: prose,
  direction: { format: "text", validation: list("directions") },
  baseline: measured,
  benchmark: measured,
  target: measured,
  type: { format: "text", validation: list("types") },
  quantity: { format: "money", validation: anyNumber },
  unitValue: measured,
  attribution: { format: "whole-percent", validation: fraction },
  probability: { format: "whole-percent", validation: fraction },
  confidence: {
    format: "text",
    validation: { kind: "list", table: "bands", column: "grade" },
  },
  group: {
    format: "text",
    validation: { kind: "list", table: "groups", column: "group" },
  },
  oneOff: { format: "text", validation: list("yesNo") },
  source: prose,
  stated: { format: "money", validation: anyNumber },
  owner: plain,
  signedBy: plain,
  signedOn: { format: "date", validation: { kind: "date" } },
  signedAmount: { format: "money", validation: anyNumber },
};

/** The longest of the sentences that a row shows. */
const sentenceCell = { role: "check", minWidth: 44 } as const;

/** The map itself: a driver a row, from what hurts to what is signed. */
export function driversBlock(labels: LabelSource, drivers: readonly FormRow[]): TableBlock {
  // A table needs a row to hold its formulas.
  const rows = drivers.length === 0 ? [{}] : drivers.map(withId);
  const input = (...keys: readonly DriverKey[]): readonly TableColumn[] =>
    driverFields
      .filter(({ key }) => keys.includes(key))
      .map((field) => {
        const { validation, ...look } = shown[field.key];
        const checked = validation && { validation: withAlert(validation, labels) };
        return inputColumn(field, rows, labels, { ...look, ...checked });
      });
  const calculated = (
    key: string,
    fill: Expression,
    format: NumberFormat,
    rest: Partial<TableColumn> = {},
  ): TableColumn => ({
    key,
    header: labels.field(key),
    role: "formula",
    format,
    fill,
    ...rest,
  });
  return {
    kind: "table",
    key: "drivers",
    name: "ValueMap",
    rowCount: rows.length,
    columns: [
      ...input("id", "step", "pain", "cause", "breakpoint", "metric", "unit", "direction"),
      ...input("baseline", "benchmark", "target"),
      calculated("delta", say.delta, "measure"),
      ...input("type", "quantity", "unitValue", "attribution", "probability"),
      calculated("annualValue", say.annualValue, "money"),
      calculated("low", say.low, "money"),
      calculated("high", say.high, "money"),
      ...input("confidence", "group", "oneOff"),
      calculated("counted", say.counted, "money"),
      calculated("countedYearly", say.countedYearly, "money"),
      ...input("source", "stated"),
      calculated("gross", say.gross, "money"),
      calculated("arithmetic", say.arithmetic, "text", sentenceCell),
      ...input("owner", "signedBy", "signedOn", "signedAmount"),
      calculated("signedValue", say.signedValue, "money", { role: "locked" }),
      calculated("rowCheck", say.rowCheck, "text", sentenceCell),
      calculated("swing", say.swing, "money", { isHelper: true }),
    ],
  };
}

/** All cells of a column of the map. */
export const driver = (key: string): Expression => column("drivers", key);

function withId(row: FormRow, index: number): FormRow {
  const { id } = row;
  return id === undefined || id === null || id === "" ? { ...row, id: `V${index + 1}` } : row;
}
