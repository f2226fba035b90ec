import type { Json } from "../../../engine";
import { builtInStyles } from "../../../host/built-in-styles";
import { borderEdges, fileAlignments, fileLines, fileUnderlines } from "../style-words";
import { officeWord } from "../words";
import { child, children } from "../xml";

/** The workbook's own named cell styles, by name: their members by the paths of Office.js. */
export function readNamedStyles(
  root: Element,
  formatOf: (id: number) => string,
): Record<string, Record<string, Json>> {
  const entries = (list: string): Element[] => Array.from(child(root, list)?.children ?? []);
  const [fonts, fills, borders, xfs] = ["fonts", "fills", "borders", "cellStyleXfs"].map(entries);
  const at = (list: Element[] | undefined, xf: Element, id: string): Element | undefined =>
    list?.[Number(xf.getAttribute(id) ?? 0)];
  const styles: Record<string, Record<string, Json>> = {};
  for (const style of entries("cellStyles")) {
    const name = style.getAttribute("name") ?? "";
    const xf = xfs?.[Number(style.getAttribute("xfId") ?? 0)];
    // Excel's own styles are known; the file repeats them.
    if (!xf || name === "" || name in builtInStyles || style.hasAttribute("builtinId")) continue;
    const format = formatOf(Number(xf.getAttribute("numFmtId") ?? 0));
    styles[name] = {
      ...(format === "General" ? {} : { NumberFormat: format }),
      ...fontMembers(at(fonts, xf, "fontId")),
      ...fillMembers(at(fills, xf, "fillId")),
      ...borderMembers(at(borders, xf, "borderId")),
      ...alignmentMembers(child(xf, "alignment")),
      ...(child(xf, "protection")?.getAttribute("locked") === "0"
        ? { "Protection/Locked": false }
        : {}),
    };
  }
  return styles;
}

function fontMembers(font: Element | undefined): Record<string, Json> {
  if (!font) return {};
  const has = (name: string): boolean => child(font, name) !== undefined;
  const value = (name: string): string | undefined =>
    child(font, name)?.getAttribute("val") ?? undefined;
  const color = hex(child(font, "color"));
  const size = value("sz");
  const name = value("name");
  const underline = has("u") ? officeWord(fileUnderlines, value("u") ?? "single") : undefined;
  return {
    ...(has("b") ? { "Font/Bold": true } : {}),
    ...(has("i") ? { "Font/Italic": true } : {}),
    ...(has("strike") ? { "Font/Strikethrough": true } : {}),
    ...(underline === undefined ? {} : { "Font/Underline": underline }),
    ...(color === undefined || color === "#000000" ? {} : { "Font/Color": color }),
    ...(size === undefined || size === "11" ? {} : { "Font/Size": Number(size) }),
    ...(name === undefined || name === "Calibri" ? {} : { "Font/Name": name }),
  };
}

function fillMembers(fill: Element | undefined): Record<string, Json> {
  const pattern = fill && child(fill, "patternFill");
  if (pattern?.getAttribute("patternType") !== "solid") return {};
  const color = hex(child(pattern, "fgColor"));
  return color === undefined ? {} : { "Fill/Color": color };
}

function borderMembers(border: Element | undefined): Record<string, Json> {
  const members: Record<string, Json> = {};
  for (const [side, edge] of Object.entries(borderEdges)) {
    const element = border && children(border, side)[0];
    const line = fileLines.find(([, , word]) => word === element?.getAttribute("style"));
    if (!element || !line) continue;
    members[`Borders/${edge}/Style`] = line[0];
    members[`Borders/${edge}/Weight`] = line[1];
    members[`Borders/${edge}/Color`] = hex(child(element, "color")) ?? "#000000";
  }
  return members;
}

function alignmentMembers(alignment: Element | undefined): Record<string, Json> {
  if (!alignment) return {};
  const horizontal = officeWord(fileAlignments, alignment.getAttribute("horizontal") ?? "");
  const vertical = alignment.getAttribute("vertical");
  const indent = Number(alignment.getAttribute("indent") ?? 0);
  return {
    ...(horizontal === undefined ? {} : { HorizontalAlignment: horizontal }),
    ...(vertical
      ? { VerticalAlignment: vertical.charAt(0).toUpperCase() + vertical.slice(1) }
      : {}),
    ...(alignment.getAttribute("wrapText") === "1" ? { WrapText: true } : {}),
    ...(indent > 0 ? { IndentLevel: indent } : {}),
  };
}

/** Colours by theme or index are left to the cells, which have them from the engine's import. */
function hex(color: Element | undefined): string | undefined {
  const rgb = color?.getAttribute("rgb");
  return rgb && rgb.length >= 6 ? `#${rgb.slice(-6).toUpperCase()}` : undefined;
}
