import type {
  Domain,
  Field,
  FieldValue,
  FormRow,
  FormValues,
  Template,
} from "../../../../src/templates/template";
import { mulberry32 } from "../../../templates/support/variations";

/** A survey's further rows are more of the same, and its plain formulas read each of them many times over. */
const mostRows = 40;

/**
 * Other inputs of a template's form, the same ones in every run: each field and each number of a table changed, blanks
 * and other choices among them, as far as the form takes it.
 */
export function variedInputs(
  template: Template,
  sample: FormValues,
  count: number,
): readonly FormValues[] {
  const random = mulberry32(20_261_122);
  const fields = template.groups.flatMap((group) => group.fields);
  const accepts = (values: FormValues): boolean =>
    template.check(values).every(({ severity }) => severity !== "error");
  return Array.from({ length: count }, () =>
    fields.reduce((values: FormValues, field) => {
      const changed = { ...values, [field.key]: vary(field, values[field.key] ?? null, random) };
      return accepts(changed) ? changed : values;
    }, shortened(sample)),
  );
}

function shortened(values: FormValues): FormValues {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, isRows(value) ? value.slice(0, mostRows) : value]),
  );
}

function vary(field: Field<string>, value: FieldValue, random: () => number): FieldValue {
  const { type } = field;
  if (!isRows(value)) return varyValue(field, value, random, 2 * random());
  if (type.kind !== "rows") return value;
  // A choice may ask for a reason beside it; numbers stand alone.
  const numbers = type.columns.filter(({ type: { kind } }) => kind !== "choice");
  return value.map((row): FormRow => {
    // Half of the rows keep their numbers' proportions: prices in rising order, a target beyond its baseline.
    const shared = random() < 0.5 ? 2 * random() : undefined;
    const changes = numbers.map((column) => {
      const factor = shared ?? 2 * random();
      return [column.key, varyValue(column, row[column.key] ?? null, random, factor)] as const;
    });
    return { ...row, ...Object.fromEntries(changes) };
  });
}

function varyValue(
  { type, domain, required }: Field<string>,
  value: string | number | boolean | null,
  random: () => number,
  factor: number,
): string | number | boolean | null {
  if (type.kind === "choice") {
    return type.options[Math.floor(random() * type.options.length)] ?? null;
  }
  if (typeof value !== "number") return value;
  // Blanks matter as much as numbers: an optional argument that is not given is never 0.
  if (!required && random() < 0.1) return null;
  if (type.kind === "percent") return within(domain, Math.round(random() * 100) / 100);
  const parts = type.kind === "number" ? 1 : 100;
  return within(domain, Math.round(value * factor * parts) / parts);
}

const within = ({ min = -Infinity, max = Infinity, above }: Domain = {}, value: number): number =>
  Math.min(max, Math.max(min, above !== undefined && value <= above ? above + 1 : value));

function isRows(value: FieldValue | undefined): value is readonly FormRow[] {
  return Array.isArray(value);
}
