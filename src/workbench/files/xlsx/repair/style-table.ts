import { append, children, ensure, setAttributes } from "../xml";

/** First id that a file may give a number format of its own; those below are Excel's. */
const firstFormat = 164;

/** Formats that Excel knows by number (ECMA-376, numFmt) and that mean the same in every language. */
const builtInFormats: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "0.00E+00": 11,
  "@": 49,
};

/** The lists of styles.xml, in which equal entries are kept once. */
export class StyleTable {
  private readonly known = new Map<string, number>();

  constructor(readonly root: Element) {
    for (const list of Array.from(root.children)) {
      Array.from(list.children).forEach((entry, i) => {
        const key = keyOf(list.localName, entry);
        if (!this.known.has(key)) this.known.set(key, i);
      });
    }
  }

  list(name: string): Element {
    return ensure(this.root, name);
  }

  entry(list: string, index: number): Element {
    const found = this.list(list).children.item(index);
    if (!found) throw new Error(`styles.xml has no entry ${String(index)} in ${list}`);
    return found;
  }

  /** Index of an entry like this one, appended when there is none. */
  index(list: string, entry: Element): number {
    const key = keyOf(list, entry);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const parent = this.list(list);
    parent.append(entry);
    const index = parent.children.length - 1;
    this.known.set(key, index);
    return index;
  }

  formatId(code: string): number {
    const builtIn = builtInFormats[code];
    if (builtIn !== undefined) return builtIn;
    const list = this.list("numFmts");
    const formats = children(list, "numFmt");
    const found = formats.find((one) => one.getAttribute("formatCode") === code);
    if (found) return Number(found.getAttribute("numFmtId"));
    const ids = formats.map((one) => Number(one.getAttribute("numFmtId")));
    const id = Math.max(firstFormat - 1, ...ids) + 1;
    append(list, "numFmt", { numFmtId: id, formatCode: code });
    return id;
  }

  /** Sets each list's count; an empty list is none. */
  finish(): void {
    for (const list of Array.from(this.root.children)) {
      if (list.children.length === 0) list.remove();
      else setAttributes(list, { count: list.children.length });
    }
  }
}

function keyOf(list: string, entry: Element): string {
  const text = new XMLSerializer().serializeToString(entry);
  return `${list} ${text.replace(/ xmlns(:\w+)?="[^"]*"/g, "").replace(/>\s+</g, "><")}`;
}
