import {
  call,
  iff,
  isBlank,
  operation,
  over,
  thisRow,
  times,
  type Expression,
} from "../../plan/expression";
import {
  labelContent,
  numberContent,
  textContent,
  type Block,
  type Content,
  type FieldRow,
  type NumberFormat,
  type TableBlock,
  type TableColumn,
} from "../../plan/sheet-plan";
import { contentOf, inputColumn, withAlert } from "../field-content";
import { rowsIn } from "../field-findings";
import { textIn } from "../form-values";
import { input, row, unit, source, type SheetInput } from "../cells";
import type { Field, FormRow } from "../template";
import { amountDecimals, yes } from "./driver-formulas";
import { driver } from "./drivers";
import { confidenceBands, groupFields, groups, parameterFields } from "./form";

/** Whose map it is. */
export function mapBlock({ values, labels }: SheetInput): Block {
  const fields = groups.find(({ key }) => key === "customer")?.fields ?? [];
  const line = (field: Field<string>): FieldRow => {
    const isDate = field.type.kind === "date";
    const isList = field.type.kind === "choice";
    return row(
      labels.field(field.key),
      input(
        field.key,
        contentOf(field, values[field.key] ?? null, labels),
        isDate ? "date" : "text",
        isDate
          ? withAlert({ kind: "date" }, labels)
          : isList
            ? withAlert({ kind: "list", table: "currencies", column: "currencies" }, labels)
            : undefined,
      ),
    );
  };
  return { kind: "fields", key: "map", heading: labels.sheet("map"), rows: fields.map(line) };
}

type ParameterKey = (typeof parameterFields)[number]["key"];

const units: Readonly<Record<ParameterKey, "currency" | "years" | "rate">> = {
  referencePrice: "currency",
  switchingCost: "currency",
  switchingYears: "years",
  price: "currency",
  share: "rate",
  tolerance: "rate",
};

/** Where the form asks for a source; the others are assumptions of ours, and the sheet says so. */
const sourceFields: Partial<Readonly<Record<ParameterKey, string>>> = {
  referencePrice: "referenceSource",
  switchingCost: "switchingSource",
};

function sourceOf(key: ParameterKey, { values, labels }: SheetInput): Content {
  const field = sourceFields[key];
  return field === undefined
    ? labelContent(labels.sheet(`source.${key}`))
    : textContent(textIn(values, field));
}

/** What the price and the checks are calculated from, each number with where it comes from. */
export function parametersBlock({ values, labels }: SheetInput): Block {
  const line = (field: (typeof parameterFields)[number]): FieldRow => {
    const { key, domain } = field;
    const of = units[key];
    const format: NumberFormat = of === "currency" ? "money" : of === "rate" ? "percent" : "whole";
    return row(
      labels.field(key),
      {
        ...input(
          key,
          contentOf(field, values[key] ?? null, labels),
          format,
          withAlert({ kind: "decimal", ...domain }, labels),
        ),
        ...(key === "referencePrice" && { name: "ValueMap_ReferencePrice" }),
      },
      unit(labels, of),
      source(key, { values, labels }, sourceOf(key, { values, labels })),
    );
  };
  return {
    kind: "fields",
    key: "parameters",
    heading: labels.sheet("parameters"),
    headers: ["parameter", "amount", "unit", "source"].map((key) => labels.sheet(`header.${key}`)),
    rows: parameterFields.map(line),
  };
}

/** How far a value may be off, by the grade of its evidence. */
export function bandsBlock({ labels }: SheetInput): TableBlock {
  const band = (key: "below" | "above", rates: readonly number[]): TableColumn => ({
    key,
    header: labels.sheet(`bands.${key}`),
    role: "input",
    format: "whole-percent",
    fill: rates.map(numberContent),
    validation: withAlert({ kind: "decimal", min: 0, max: 10 }, labels),
  });
  return {
    kind: "table",
    key: "bands",
    name: "ValueMapBands",
    heading: labels.sheet("bands"),
    rowCount: confidenceBands.length,
    columns: [
      {
        key: "grade",
        header: labels.sheet("bands.grade"),
        role: "locked",
        format: "text",
        fill: confidenceBands.map(({ grade }) => labelContent(labels.choice("confidence", grade))),
      },
      band(
        "below",
        confidenceBands.map(({ low }) => low),
      ),
      band(
        "above",
        confidenceBands.map(({ high }) => high),
      ),
      {
        key: "evidence",
        header: labels.sheet("header.source"),
        role: "input",
        format: "text",
        fill: confidenceBands.map(({ grade }) => labelContent(labels.sheet(`evidence.${grade}`))),
      },
    ],
  };
}

/** Empty rows in which a person can name further groups. */
const spareGroups = 3;

/**
 * Drivers that reach for the same money count together up to the group's cap; without a cap, as much as the largest
 * of them. Yearly value and one-off cash are capped apart, since they are never added.
 */
export function groupsBlock({ values, labels }: SheetInput): TableBlock {
  const rows = [...groupRows(rowsIn(values, "drivers"), rowsIn(values, "groups")), ...spare];
  const [name, cap, oneOffCap] = groupFields;
  const money = {
    format: "money",
    validation: withAlert({ kind: "decimal", min: 0 }, labels),
  } as const;
  const calculated = (key: string, fill: Expression, format: NumberFormat): TableColumn => ({
    key,
    header: labels.sheet(`groups.${key}`),
    role: "formula",
    format,
    fill: iff(isBlank(thisRow("group")), "", fill),
  });
  const member = operation(driver("group"), "=", thisRow("group"));
  const ofYear = times(member, operation(driver("oneOff"), "<>", yes), driver("annualValue"));
  const ofOnce = times(member, operation(driver("oneOff"), "=", yes), driver("annualValue"));
  const factor = (sum: string, capKey: string, each: Expression): Expression => {
    const limit = iff(
      isBlank(thisRow(capKey)),
      call("SUMPRODUCT", call("MAX", each)),
      thisRow(capKey),
    );
    const isAbove = operation(
      call("ROUND", operation(thisRow(sum), "-", limit), amountDecimals),
      ">",
      0,
    );
    return iff(isAbove, over(limit, thisRow(sum)), 1);
  };
  return {
    kind: "table",
    key: "groups",
    name: "ValueMapGroups",
    heading: labels.sheet("groups"),
    rowCount: rows.length,
    columns: [
      inputColumn(name, rows, labels, { format: "text" }),
      calculated("members", call("SUMPRODUCT", times(member, 1)), "whole"),
      calculated("yearly", call("SUMPRODUCT", ofYear), "money"),
      inputColumn(cap, rows, labels, money),
      calculated("yearlyFactor", factor("yearly", cap.key, ofYear), "whole-percent"),
      calculated("oneOff", call("SUMPRODUCT", ofOnce), "money"),
      inputColumn(oneOffCap, rows, labels, money),
      calculated("oneOffFactor", factor("oneOff", oneOffCap.key, ofOnce), "whole-percent"),
    ],
  };
}

const spare: readonly FormRow[] = Array.from({ length: spareGroups }, () => ({}));

/** The groups with a cap, then those that only drivers name; each once, as Excel compares text. */
function groupRows(drivers: readonly FormRow[], given: readonly FormRow[]): readonly FormRow[] {
  const rows = new Map<string, FormRow>();
  for (const line of [...given, ...drivers.map(({ group }) => ({ group: group ?? null }))]) {
    const { group } = line;
    if (typeof group !== "string" || group === "") continue;
    const key = group.toLowerCase();
    if (!rows.has(key)) rows.set(key, line);
  }
  return [...rows.values()];
}
