import { strToU8, zipSync, type Zippable } from "fflate";
import { append, child, children, parseXml, serializeXml } from "./xml";

/** A part as o-spreadsheet exports it: XML text, or a picture as a data URL. */
export type ExportedFile = { readonly path: string } & (
  { readonly content: string } | { readonly imageSrc: string }
);

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The parts of a workbook file (Open Packaging Conventions), as documents that can be mended. */
export class Package {
  private readonly documents = new Map<string, Document>();
  private readonly binaries = new Map<string, Uint8Array>();

  constructor(files: readonly ExportedFile[]) {
    for (const file of files) {
      if ("content" in file) this.documents.set(file.path, parseXml(file.content));
      else this.binaries.set(file.path, dataUrlBytes(file.imageSrc));
    }
  }

  /** Root element of a part that must be there. */
  root(path: string): Element {
    const root = this.documents.get(path)?.documentElement;
    if (!root) throw new Error(`the workbook has no part ${path}`);
    return root;
  }

  /** Paths of the XML parts under a folder, in the order of their numbers. */
  paths(folder: string): string[] {
    return [...this.documents.keys()]
      .filter((path) => path.startsWith(folder) && !path.includes("_rels/"))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }

  /** Adds a part; without a content type the default of `.xml` holds. */
  add(path: string, xml: string, contentType?: string): Element {
    const document = parseXml(xml);
    this.documents.set(path, document);
    if (contentType !== undefined) {
      const types = this.root("[Content_Types].xml");
      append(types, "Override", { PartName: `/${path}`, ContentType: contentType });
    }
    return document.documentElement;
  }

  /** Removes a part with its content type and the relationships that lead to it from `source`. */
  remove(path: string, source: string): void {
    this.documents.delete(path);
    for (const one of children(this.root("[Content_Types].xml"), "Override")) {
      if (one.getAttribute("PartName") === `/${path}`) one.remove();
    }
    for (const one of children(this.root(relationshipsOf(source)), "Relationship")) {
      if (path.endsWith(`/${one.getAttribute("Target") ?? ""}`)) one.remove();
    }
  }

  /** Relates a part (`""` for the package) to another; returns the relationship's id. */
  relate(source: string, type: string, target: string): string {
    const path = relationshipsOf(source);
    if (!this.documents.has(path))
      this.add(path, `<Relationships xmlns="${relationshipsNamespace}"/>`);
    const root = this.root(path);
    const ids = new Set(children(root, "Relationship").map((one) => one.getAttribute("Id")));
    let number = ids.size + 1;
    while (ids.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    append(root, "Relationship", { Id: id, Type: type, Target: target });
    return id;
  }

  /** Path of the part that a relationship leads to. */
  target(source: string, id: string): string {
    const relationships = children(this.root(relationshipsOf(source)), "Relationship");
    const found = relationships
      .find((one) => one.getAttribute("Id") === id)
      ?.getAttribute("Target");
    if (found === null || found === undefined)
      throw new Error(`${source} has no relationship ${id}`);
    return resolvePath(source, found);
  }

  /** Path of the part to which a part relates by a type that ends so; undefined for none. */
  targetOf(source: string, type: string): string | undefined {
    const root = this.documents.get(relationshipsOf(source))?.documentElement;
    const found = (root ? children(root, "Relationship") : []).find((one) =>
      one.getAttribute("Type")?.endsWith(`/${type}`),
    );
    const target = found?.getAttribute("Target");
    return target ? resolvePath(source, target) : undefined;
  }

  /** The file. [Content_Types].xml comes first, where readers of streams look for it. */
  toBytes(): Uint8Array {
    const zip: Zippable = {};
    const first = "[Content_Types].xml";
    const types = this.root(first);
    if (!child(types, "Default")) throw new Error("the workbook has no content types");
    for (const path of [first, ...[...this.documents.keys()].filter((one) => one !== first)]) {
      const document = this.documents.get(path);
      if (document) zip[path] = strToU8(serializeXml(document));
    }
    // Pictures are compressed already.
    for (const [path, bytes] of this.binaries) zip[path] = [bytes, { level: 0 }];
    return zipSync(zip, { level: 6 });
  }
}

/** Where a part's relationships stand: `xl/_rels/workbook.xml.rels` for `xl/workbook.xml`. */
export function relationshipsOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A relationship's target is an absolute path or one relative to its source's folder. */
export function resolvePath(source: string, target: string): string {
  return new URL(target, `file:///${source}`).pathname
    .slice(1)
    .replace(/%[0-9A-F]{2}/gi, decodeURIComponent);
}

function dataUrlBytes(url: string): Uint8Array {
  return Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (c) => c.charCodeAt(0));
}
