import { child } from "../xml";

/** Colours of the workbook's theme by the names that charts call them ("accent1", "tx1"). */
export type ThemeColors = Readonly<Record<string, string>>;

/** Charts say text and background where the theme says dark and light (ECMA-376 part 1, 20.1.6.8). */
const mapped: Readonly<Record<string, string>> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };

export function readTheme(theme: Element | undefined): ThemeColors {
  const elements = theme && child(theme, "themeElements");
  const scheme = elements && child(elements, "clrScheme");
  const colors: Record<string, string> = {};
  for (const color of Array.from(scheme?.children ?? [])) {
    const [own] = Array.from(color.children);
    const hex = own?.getAttribute("lastClr") ?? own?.getAttribute("val");
    if (hex && /^[\da-f]{6}$/i.test(hex)) colors[color.localName] = `#${hex.toUpperCase()}`;
  }
  for (const [name, source] of Object.entries(mapped)) {
    const found = colors[source];
    if (found !== undefined) colors[name] = found;
  }
  return colors;
}

/**
 * A colour of DrawingML as "#RRGGBB": given by its parts or by the theme, made lighter or darker.
 * @param parent the element around the colour, such as a:solidFill
 */
export function readColor(parent: Element | undefined, theme: ThemeColors): string | undefined {
  const [color] = Array.from(parent?.children ?? []);
  const value = color?.getAttribute(color.localName === "sysClr" ? "lastClr" : "val");
  if (!color || !value) return undefined;
  const base = color.localName === "schemeClr" ? theme[value] : `#${value.replace("#", "")}`;
  if (base === undefined || !/^#[\da-f]{6}$/i.test(base)) return undefined;
  return changed(base.toUpperCase(), color);
}

/** The theme's colours by the numbers that cells call them (ECMA-376 part 1, 18.8.3). */
const numbered = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  ...[1, 2, 3, 4, 5, 6].map((n) => `accent${String(n)}`),
];

/** A colour of SpreadsheetML as "#RRGGBB": by its parts, or the theme's, which `tint` makes lighter or darker. */
export function readCellColor(color: Element | undefined, theme: ThemeColors): string | undefined {
  const rgb = color?.getAttribute("rgb");
  if (rgb && rgb.length >= 6) return `#${rgb.slice(-6).toUpperCase()}`;
  const number = color?.getAttribute("theme");
  const base = number ? theme[numbered[Number(number)] ?? ""] : undefined;
  if (base === undefined) return undefined;
  const tint = Number(color?.getAttribute("tint") ?? 0);
  return hexOf(
    withLuminance(partsOf(base), (light) =>
      tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint,
    ),
  );
}

/** How far a colour is to be seen, from 0 to 1. */
export function readAlpha(parent: Element | undefined): number {
  const [color] = Array.from(parent?.children ?? []);
  return part(color, "alpha") ?? 1;
}

/** A share in thousandths of a percent. */
function part(color: Element | undefined, name: string): number | undefined {
  const value = color && child(color, name)?.getAttribute("val");
  return value === null || value === undefined ? undefined : Number(value) / 100_000;
}

/** Luminance scaled and moved (lumMod, lumOff), towards white (tint) and towards black (shade). */
function changed(hex: string, color: Element): string {
  const scale = part(color, "lumMod") ?? 1;
  const offset = part(color, "lumOff") ?? 0;
  const tint = part(color, "tint") ?? 1;
  const shade = part(color, "shade") ?? 1;
  if (scale === 1 && offset === 0 && tint === 1 && shade === 1) return hex;
  const moved = withLuminance(partsOf(hex), (luminance) => luminance * scale + offset);
  return hexOf(moved.map((one) => (1 - (1 - one) * tint) * shade));
}

/** Red, green and blue from 0 to 1. */
const partsOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

function hexOf(rgb: readonly number[]): string {
  const digits = rgb.map((one) =>
    Math.round(Math.min(Math.max(one, 0), 1) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("").toUpperCase()}`;
}

/** Changes L of a colour's HSL, keeping hue and saturation: every part keeps its place between the extremes. */
function withLuminance(rgb: readonly number[], change: (luminance: number) => number): number[] {
  const [most, least] = [Math.max(...rgb), Math.min(...rgb)];
  const before = (most + least) / 2;
  const after = Math.min(Math.max(change(before), 0), 1);
  const room = (luminance: number): number => 1 - Math.abs(2 * luminance - 1);
  const stretch = room(before) === 0 ? 0 : room(after) / room(before);
  return rgb.map((one) => after + (one - before) * stretch);
}
