import type { Json } from "../../../engine";
import { append, setAttributes } from "../xml";
import type { StyleTable } from "./style-table";

/** Numbers of Excel's own cell styles (ECMA-376 part 1, 18.8.7 and annex G.2), by which it translates their names. */
const builtIn: Readonly<Record<string, number>> = {
  Normal: 0,
  Comma: 3,
  Currency: 4,
  Percent: 5,
  "Comma [0]": 6,
  "Currency [0]": 7,
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
    const xf = append(this.table.list("cellStyleXfs"), "xf", {
      numFmtId: 0,
      fontId: 0,
      fillId: 0,
      borderId: 0,
    });
    this.define(xf, this.facts[name] ?? {});
    const builtinId = builtIn[name];
    append(this.table.list("cellStyles"), "cellStyle", { name, xfId: index, builtinId });
    return index;
  }

  private define(xf: Element, members: Members): void {
    const { table } = this;
    const text = (path: string): string | undefined => {
      const value = members[path];
      return typeof value === "string" ? value : undefined;
    };
    const size = members["Font/Size"];
    const font = table.entry("fonts", 0).cloneNode(true) as Element;
    for (const [path, name] of [
      ["Font/Bold", "b"],
      ["Font/Italic", "i"],
    ] as const) {
      if (members[path] === true) font.prepend(append(font, name));
    }
    const set = (name: string, attributes: Record<string, string | number | undefined>): void => {
      const element = Array.from(font.children).find((one) => one.localName === name);
      setAttributes(element ?? append(font, name), attributes);
    };
    const color = text("Font/Color");
    if (color !== undefined) set("color", { rgb: argb(color) });
    set("sz", { val: typeof size === "number" ? size : undefined });
    set("name", { val: text("Font/Name") });
    const fillColor = text("Fill/Color");
    setAttributes(xf, {
      fontId: table.index("fonts", font),
      fillId: fillColor === undefined ? 0 : this.fill(fillColor),
      numFmtId: table.formatId(text("NumberFormat") ?? "General"),
    });
    if (members.Locked === false) {
      setAttributes(xf, { applyProtection: 1 });
      append(xf, "protection", { locked: 0 });
    }
  }

  private fill(color: string): number {
    const fill = this.table.entry("fills", 0).cloneNode(false) as Element;
    const pattern = append(fill, "patternFill", { patternType: "solid" });
    append(pattern, "fgColor", { rgb: argb(color) });
    append(pattern, "bgColor", { indexed: 64 });
    return this.table.index("fills", fill);
  }
}

function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}
