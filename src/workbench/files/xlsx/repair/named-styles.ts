import type { Json } from "../../../engine";
import { builtInStyles } from "../../../host/built-in-styles";
import { argb, borderEdges, fileAlignments, fileLines, fileUnderlines } from "../style-words";
import { append, children, setAttributes } from "../xml";
import type { StyleTable } from "./style-table";

/** Numbers of Excel's own cell styles (ECMA-376 part 1, annex G.2), by which it translates their names. */
const builtIn: Readonly<Record<string, number>> = {
  Normal: 0,
  Comma: 3,
  Currency: 4,
  Percent: 5,
  "Comma [0]": 6,
  "Currency [0]": 7,
  Hyperlink: 8,
  Note: 10,
  "Warning Text": 11,
  Title: 15,
  "Heading 1": 16,
  "Heading 2": 17,
  "Heading 3": 18,
  "Heading 4": 19,
  Input: 20,
  Output: 21,
  Calculation: 22,
  "Check Cell": 23,
  "Linked Cell": 24,
  Total: 25,
  Good: 26,
  Bad: 27,
  Neutral: 28,
  "Explanatory Text": 53,
};

type Members = Readonly<Record<string, Json>>;

/** The workbook's named cell styles: "Normal", those of the workbook, and those that cells name. */
export class NamedStyles {
  private readonly indexes = new Map<string, number>();

  constructor(
    private readonly table: StyleTable,
    private readonly facts: Readonly<Record<string, Members>>,
  ) {
    this.index("Normal");
    for (const name of Object.keys(facts)) this.index(name);
  }

  /** Index of a style in cellStyleXfs; without a name that of "Normal". */
  index(name = "Normal"): number {
    const known = this.indexes.get(name);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(name, index);
    const members = { ...builtInStyles[name], ...this.facts[name] };
    const xf = append(this.table.list("cellStyleXfs"), "xf", {
      numFmtId: this.table.formatId(text(members.NumberFormat) ?? "General"),
      fontId: this.font(members),
      fillId: this.fill(text(members["Fill/Color"])),
      borderId: this.border(members),
    });
    alignAndLock(xf, members);
    const builtinId = builtIn[name];
    append(this.table.list("cellStyles"), "cellStyle", { name, xfId: index, builtinId });
    return index;
  }

  private font(members: Members): number {
    const { table } = this;
    const font = table.entry("fonts", 0).cloneNode(true) as Element;
    const set = (name: string, attributes: Record<string, string | number | undefined>): void => {
      setAttributes(children(font, name)[0] ?? append(font, name), attributes);
    };
    const marks = { "Font/Bold": "b", "Font/Italic": "i", "Font/Strikethrough": "strike" } as const;
    for (const [path, name] of Object.entries(marks)) if (members[path] === true) set(name, {});
    const underline = fileUnderlines[text(members["Font/Underline"]) ?? ""];
    if (underline !== undefined) set("u", { val: underline });
    const color = text(members["Font/Color"]);
    if (color !== undefined) set("color", { rgb: argb(color) });
    const size = members["Font/Size"];
    if (typeof size === "number") set("sz", { val: size });
    set("name", { val: text(members["Font/Name"]) });
    return table.index("fonts", font);
  }

  private fill(color: string | undefined): number {
    if (color === undefined) return 0;
    const fill = this.table.entry("fills", 0).cloneNode(false) as Element;
    const pattern = append(fill, "patternFill", { patternType: "solid" });
    append(pattern, "fgColor", { rgb: argb(color) });
    append(pattern, "bgColor", { indexed: 64 });
    return this.table.index("fills", fill);
  }

  private border(members: Members): number {
    const border = this.table.entry("borders", 0).cloneNode(false) as Element;
    for (const [side, edge] of Object.entries(borderEdges)) {
      const of = (name: string): string | undefined => text(members[`Borders/${edge}/${name}`]);
      const lines = fileLines.filter(([style]) => style === of("Style"));
      const line = (lines.find(([, weight]) => weight === (of("Weight") ?? "Thin")) ??
        lines[0])?.[2];
      const element = append(border, side, { style: line });
      if (line !== undefined) append(element, "color", { rgb: argb(of("Color") ?? "#000000") });
    }
    append(border, "diagonal");
    return this.table.index("borders", border);
  }
}

function alignAndLock(xf: Element, members: Members): void {
  const horizontal = fileAlignments[text(members.HorizontalAlignment) ?? ""];
  const vertical = text(members.VerticalAlignment)?.toLowerCase();
  const indent = members.IndentLevel;
  const alignment = {
    horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    wrapText: members.WrapText === true ? 1 : undefined,
    indent: typeof indent === "number" && indent > 0 ? indent : undefined,
  };
  if (Object.values(alignment).some((one) => one !== undefined)) {
    setAttributes(xf, { applyAlignment: 1 });
    append(xf, "alignment", alignment);
  }
  const locked = members["Protection/Locked"] === false ? 0 : undefined;
  const hidden = members["Protection/FormulaHidden"] === true ? 1 : undefined;
  if (locked === undefined && hidden === undefined) return;
  setAttributes(xf, { applyProtection: 1 });
  append(xf, "protection", { locked, hidden });
}

function text(json: Json | undefined): string | undefined {
  return typeof json === "string" && json !== "" ? json : undefined;
}
