import { strFromU8 } from "fflate";
import { relationshipsOf, resolvePath } from "./package";
import { children, parseXml } from "./xml";

/** The parts of a workbook file that is read; each parsed when it is first asked for. */
export class SourcePackage {
  private readonly texts = new Map<string, string>();
  private readonly documents = new Map<string, Document>();

  /** A file with macros, which cannot run here. */
  readonly hasMacros: boolean;
  /** Comments (threaded) or notes, which the workbook here has none of. */
  readonly hasComments: boolean;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    const has = (part: RegExp): boolean => [...files.keys()].some((path) => part.test(path));
    this.hasMacros = has(/vbaProject\.bin$/);
    this.hasComments = has(/(?:^|\/)(?:threadedComment|comments?)\d*\.xml$/i);
    for (const [path, bytes] of files) {
      if (/\.(?:xml|rels)$/i.test(path)) this.texts.set(path, decode(bytes));
    }
  }

  get paths(): string[] {
    return [...this.texts.keys()];
  }

  text(path: string): string | undefined {
    return this.texts.get(path);
  }

  /** From now on a part has another text. */
  replace(path: string, text: string): void {
    this.texts.set(path, text);
    this.documents.delete(path);
  }

  /** Root element of a part, undefined when the file has none. */
  root(path: string): Element | undefined {
    const known = this.documents.get(path);
    if (known) return known.documentElement;
    const text = this.texts.get(path);
    if (text === undefined) return undefined;
    const document = parseXml(text);
    this.documents.set(path, document);
    return document.documentElement;
  }

  /** Path of the part to which a relationship of `source` leads. */
  target(source: string, id: string | null): string | undefined {
    return this.relationships(source).find((one) => one.id === id)?.path;
  }

  /** Paths of the parts to which `source` relates by a type that ends so. */
  related(source: string, type: string): string[] {
    return this.relationships(source)
      .filter((one) => one.type.endsWith(`/${type}`))
      .map((one) => one.path);
  }

  private relationships(source: string): { id: string; type: string; path: string }[] {
    const root = this.root(relationshipsOf(source));
    return (root ? children(root, "Relationship") : [])
      .filter((one) => one.getAttribute("TargetMode") !== "External")
      .map((one) => ({
        id: one.getAttribute("Id") ?? "",
        type: one.getAttribute("Type") ?? "",
        path: resolvePath(source, one.getAttribute("Target") ?? ""),
      }));
  }
}

/** Parts are UTF-8, or UTF-16 with a byte order mark (ECMA-376 part 2, 8.1.4). */
function decode(bytes: Uint8Array): string {
  const first = bytes[0] ?? 0;
  if (first === 0xff || first === 0xfe) {
    return new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  return strFromU8(bytes).replace(/^\ufeff/, "");
}
