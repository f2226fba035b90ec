import type { Field, FormValues, Template } from "../../../src/templates/template";
import type { Calculated, CalculatedSheet } from "./calculated-sheet";

/** Other inputs of the same shape, the same ones in every run. */
export function variations(
  template: Template,
  sample: FormValues,
  count: number,
): readonly FormValues[] {
  const random = mulberry32(20261122);
  const fields = template.groups.flatMap((group) => group.fields);
  return Array.from({ length: count }, () =>
    Object.fromEntries(fields.map((field) => [field.key, vary(field, sample, random)])),
  );
}

function vary(field: Field<string>, sample: FormValues, random: () => number) {
  const { type, key } = field;
  const value = sample[key] ?? null;
  if (type.kind === "choice")
    return type.options[Math.floor(random() * type.options.length)] ?? null;
  if (typeof value !== "number") return value;
  // Blanks matter as much as numbers: an optional argument that is not given is never 0.
  if (!field.required && random() < 0.15) return null;
  if (type.kind === "percent") return Math.round(random() * 100) / 100;
  if (type.kind === "number") return Math.max(1, Math.round(value * random() * 2));
  return Math.round(value * random() * 200) / 100;
}

/** Small, well spread and repeatable (Tommy Ettinger's generator, public domain). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cells in which two calculations of one plan differ by more than 1e-9 of their size. */
export function compare(first: CalculatedSheet, second: CalculatedSheet): readonly string[] {
  return [...first.formulas].flatMap(([address, value]) => {
    const other = second.formulas.get(address) ?? null;
    return alike(value, other) ? [] : [`${address}: ${String(value)} ≠ ${String(other)}`];
  });
}

function alike(one: Calculated, other: Calculated): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
