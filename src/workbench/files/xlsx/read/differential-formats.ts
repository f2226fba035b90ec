import type { Json } from "../../../engine";
import { borderEdges, fileLines, fileUnderlines } from "../style-words";
import { isOff, officeWord } from "../words";
import { child, children } from "../xml";
import { readCellColor, type ThemeColors } from "./theme";

type Details = Record<string, Json>;

/** What a differential format changes, by its number. */
export type ReadDifferential = (index: number) => Details;

/** Reads what conditional formats change of a cell's look, by the formats' numbers (styles.xml, dxfs). */
export function readDifferentialFormats(
  styles: Element | undefined,
  theme: ThemeColors,
): ReadDifferential {
  const list = styles && child(styles, "dxfs");
  const formats = list ? children(list, "dxf") : [];
  return (index) => {
    const format = formats[index];
    if (!format) return {};
    const code = child(format, "numFmt")?.getAttribute("formatCode");
    return {
      ...fontOf(child(format, "font"), theme),
      ...fillOf(child(format, "fill"), theme),
      ...bordersOf(child(format, "border"), theme),
      ...(code ? { "Format/NumberFormat": code } : {}),
    };
  };
}

function fontOf(font: Element | undefined, theme: ThemeColors): Details {
  if (!font) return {};
  const details: Details = {};
  for (const [name, member] of [
    ["b", "Bold"],
    ["i", "Italic"],
    ["strike", "Strikethrough"],
  ] as const) {
    const mark = child(font, name);
    if (mark) details[`Format/Font/${member}`] = !isOff(mark.getAttribute("val"));
  }
  const underline = child(font, "u");
  const line = officeWord(fileUnderlines, underline?.getAttribute("val") ?? "single");
  if (underline && line !== undefined) details["Format/Font/Underline"] = line;
  const color = readCellColor(child(font, "color"), theme);
  if (color !== undefined) details["Format/Font/Color"] = color;
  return details;
}

/** Where cells' own fills have their colour in front, differential ones have it behind. */
function fillOf(fill: Element | undefined, theme: ThemeColors): Details {
  const pattern = fill && child(fill, "patternFill");
  const color =
    readCellColor(pattern && child(pattern, "bgColor"), theme) ??
    readCellColor(pattern && child(pattern, "fgColor"), theme);
  return color === undefined ? {} : { "Format/Fill/Color": color };
}

function bordersOf(border: Element | undefined, theme: ThemeColors): Details {
  const details: Details = {};
  for (const [side, edge] of Object.entries(borderEdges)) {
    const element = border && child(border, side);
    const line = fileLines.find(([, , word]) => word === element?.getAttribute("style"));
    if (!element || !line) continue;
    details[`Format/Borders/${edge}/Style`] = line[0];
    const color = readCellColor(child(element, "color"), theme);
    if (color !== undefined) details[`Format/Borders/${edge}/Color`] = color;
  }
  return details;
}
