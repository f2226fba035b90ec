import type { ConditionalFormatFact, Json } from "./facts";

/** The engine's rule of a conditional format, of which only sameness counts here. */
interface EngineFormat {
  readonly id: string;
  readonly rule: object;
  readonly stopIfTrue?: boolean;
}

/**
 * What Excel still says of a format that the grid changes: where it applies and whether it stops others
 * follow; a rule that is another one is the engine's alone (undefined).
 * @param ranges the format's new cells, as addresses within its sheet
 */
export function followFormat(
  fact: ConditionalFormatFact,
  before: EngineFormat | undefined,
  after: EngineFormat,
  ranges: readonly string[],
): ConditionalFormatFact | undefined {
  if (!before || JSON.stringify(before.rule) !== JSON.stringify(after.rule)) return undefined;
  return { ...fact, range: ranges.join(","), stopIfTrue: after.stopIfTrue === true };
}

/** Moves the addresses of a format when rows and columns come and go. */
export function adaptFormat(
  fact: ConditionalFormatFact,
  adaptRange: (address: string) => string,
  adaptFormula: (formula: string) => string,
): ConditionalFormatFact {
  const adapt = (json: Json): Json => {
    if (typeof json === "string") return json.startsWith("=") ? adaptFormula(json) : json;
    if (typeof json !== "object" || json === null) return json;
    if (isList(json)) return json.map(adapt);
    return Object.fromEntries(Object.entries(json).map(([key, one]) => [key, adapt(one)]));
  };
  return {
    ...fact,
    range: fact.range.split(",").map(adaptRange).join(","),
    details: Object.fromEntries(
      Object.entries(fact.details).map(([key, one]) => [key, adapt(one)]),
    ),
  };
}

/** Array.isArray does not narrow read-only arrays. */
const isList = (json: Json): json is readonly Json[] => Array.isArray(json);
