import { invalidArgument } from "./errors";

/** Takes a value that a client sends, or refuses it in a sentence. */
export type Check<V> = (value: unknown) => V;

export const toBoolean: Check<boolean> = (value) => {
  if (typeof value !== "boolean") throw invalidArgument("true or false was expected.");
  return value;
};

export const toNumber: Check<number> = (value) => {
  if (typeof value !== "number" || Number.isNaN(value)) {
    throw invalidArgument("A number was expected.");
  }
  return value;
};

/** A number, or "" where Excel takes it for "automatic". */
export const toNumberOrAuto: Check<number | string> = (value) =>
  value === "" ? "" : toNumber(value);

export const toText: Check<string> = (value) => {
  if (typeof value !== "string") throw invalidArgument("A text was expected.");
  return value;
};

/** A member that may be anything, as text: "" for what is no scalar. */
export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";

/** "#RRGGBB" in capitals, from that or one of the colour names of HTML. */
export const toColor: Check<string> = (value) => {
  const text = toText(value);
  if (/^#?[\da-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = colorNames[text.toLowerCase()];
  if (named === undefined) throw invalidArgument(`"${text}" is not a colour.`);
  return named;
};

const colorNames: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  purple: "#800080",
};

/** One of Excel's words. */
export const oneOf =
  <V extends string>(...values: readonly V[]): Check<V> =>
  (value) => {
    const found = values.find((one) => one === value);
    if (found === undefined) {
      throw invalidArgument(`"${String(value)}" is none of ${values.join(", ")}.`);
    }
    return found;
  };
