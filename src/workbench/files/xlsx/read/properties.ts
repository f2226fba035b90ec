import { coreProperties } from "../core-properties";
import type { SourcePackage } from "../source";

/** The document's properties by their names in Office.js. */
export function readProperties(source: SourcePackage): Record<string, string> {
  const path = source.related("", "core-properties")[0];
  const root = path === undefined ? undefined : source.root(path);
  const properties: Record<string, string> = {};
  for (const [name, element] of Object.entries(coreProperties)) {
    const local = element.split(":")[1];
    const found = Array.from(root?.children ?? []).find((one) => one.localName === local);
    if (found?.textContent) properties[name] = found.textContent;
  }
  return properties;
}
