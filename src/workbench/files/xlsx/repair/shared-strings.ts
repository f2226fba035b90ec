import { append, setAttributes } from "../xml";
import { encodeXstring } from "../xstring";

/** The workbook's table of texts, each once. */
export class SharedStrings {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** Index of a text in the table. */
  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(text, index);
    return index;
  }

  /** Replaces the content of the table's part. */
  write(root: Element): void {
    root.replaceChildren();
    setAttributes(root, { count: this.uses, uniqueCount: this.indexes.size });
    for (const text of this.indexes.keys()) writeText(append(append(root, "si"), "t"), text);
  }
}

/** A text that keeps its blanks and the characters that XML lacks. */
export function writeText(element: Element, text: string): void {
  if (/^\s|\s$|\n/.test(text)) {
    element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  }
  element.textContent = encodeXstring(text);
}
