import type { SourcePackage } from "../source";

/** The workbook's custom XML parts by their ids (GUIDs in braces). */
export function readCustomXml(source: SourcePackage, workbookPath: string): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const path of source.related(workbookPath, "customXml")) {
    const text = source.text(path);
    if (text === undefined) continue;
    const properties = source.related(path, "customXmlProps")[0];
    const item = properties === undefined ? undefined : source.root(properties);
    const id = Array.from(item?.attributes ?? []).find((one) => one.localName === "itemID")?.value;
    // The declaration belongs to the file, not to the part that Office.js hands out.
    parts[id ?? `{${path}}`] = text.replace(/^\s*<\?xml[^>]*\?>\s*/, "");
  }
  return parts;
}
