import type { Arg, FunctionResultObject } from "@odoo/o-spreadsheet";

/**
 * Results of one function by its arguments. Within a calculation the engine hands over the same matrix for the same
 * range, and what is remembered of a matrix goes with it.
 */
export class KnownResults {
  matrix: FunctionResultObject[][] | undefined;
  private readonly after = new WeakMap<object, KnownResults>();
  private readonly afterCell = new Map<string, KnownResults>();

  /** Of a call with these arguments; undefined for one that is not remembered, as those with numbers of their own. */
  of(args: readonly (Arg | undefined)[]): KnownResults | undefined {
    let known = args.reduce<KnownResults>(
      (so, arg) => (Array.isArray(arg) ? entry(so.after, arg) : so),
      this,
    );
    // Cells alone would be remembered for ever.
    if (known === this) return undefined;
    for (const [place, arg] of args.entries()) {
      if (Array.isArray(arg)) continue;
      const value = arg?.value;
      if (typeof value === "number") return undefined;
      known = entry(known.afterCell, `${place} ${typeof value} ${String(value)}`);
    }
    return known;
  }
}

function entry<K>(
  map: { get(key: K): KnownResults | undefined; set(key: K, value: KnownResults): unknown },
  key: K,
): KnownResults {
  const known = map.get(key) ?? new KnownResults();
  map.set(key, known);
  return known;
}
