import type { Json } from "../../../engine";
import { argb, borderEdges, fileLines, fileUnderlines } from "../style-words";
import { append } from "../xml";
import type { StyleTable } from "./style-table";

type Details = Readonly<Record<string, Json>>;

/** Number of the differential format for the members below "Format"; undefined when there are none. */
export function differentialFormat(table: StyleTable, details: Details): number | undefined {
  const text = (path: string): string | undefined => {
    const value = details[`Format/${path}`];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const dxf = append(table.list("dxfs"), "dxf");
  dxf.remove();
  writeFont(dxf, details, text);
  const format = text("NumberFormat");
  // Unlike a cell's, a differential format is written out where it is used.
  if (format !== undefined)
    append(dxf, "numFmt", { numFmtId: table.formatId(format), formatCode: format });
  const color = text("Fill/Color");
  if (color !== undefined)
    append(append(append(dxf, "fill"), "patternFill"), "bgColor", { rgb: argb(color) });
  writeBorders(dxf, text);
  return dxf.children.length === 0 ? undefined : table.index("dxfs", dxf);
}

type Text = (path: string) => string | undefined;

function writeFont(dxf: Element, details: Details, text: Text): void {
  const font = append(dxf, "font");
  for (const [name, member] of [
    ["b", "Bold"],
    ["i", "Italic"],
    ["strike", "Strikethrough"],
  ] as const) {
    const value = details[`Format/Font/${member}`];
    if (typeof value === "boolean") append(font, name, { val: value ? 1 : 0 });
  }
  const underline = fileUnderlines[text("Font/Underline") ?? ""];
  if (underline !== undefined) append(font, "u", { val: underline });
  const color = text("Font/Color");
  if (color !== undefined) append(font, "color", { rgb: argb(color) });
  if (font.children.length === 0) font.remove();
}

function writeBorders(dxf: Element, text: Text): void {
  const border = append(dxf, "border");
  for (const [side, edge] of Object.entries(borderEdges)) {
    const style = text(`Borders/${edge}/Style`);
    const line = fileLines.find(([word]) => word === style)?.[2];
    if (line === undefined) continue;
    const element = append(border, side, { style: line === "hair" ? "thin" : line });
    append(element, "color", { rgb: argb(text(`Borders/${edge}/Color`) ?? "#000000") });
  }
  if (border.children.length === 0) border.remove();
}
