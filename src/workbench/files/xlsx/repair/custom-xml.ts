import { relationshipNamespace, parseXml, serializeXml } from "../xml";
import { type RepairContext, workbookPath } from "./context";

const dataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/**
 * Writes the workbook's custom XML parts with their item properties: the id by which Office.js finds a
 * part again, and the namespace by which it searches.
 */
export function repairCustomXml({ parts, engine }: RepairContext): void {
  Object.entries(engine.facts.customXmlParts).forEach(([id, xml], i) => {
    const number = String(i + 1);
    const item = `customXml/item${number}.xml`;
    const root = parts.add(item, xml);
    parts.relate(workbookPath, `${relationshipNamespace}/customXml`, `../${item}`);
    const namespace = root.namespaceURI ?? "";
    const references = parseXml(
      `<ds:datastoreItem xmlns:ds="${dataStore}"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    const properties = references.documentElement;
    properties.setAttributeNS(dataStore, "ds:itemID", guid(id, i));
    if (namespace !== "") {
      const reference = references.createElementNS(dataStore, "ds:schemaRef");
      reference.setAttributeNS(dataStore, "ds:uri", namespace);
      properties.firstElementChild?.append(reference);
    }
    parts.add(`customXml/itemProps${number}.xml`, serializeXml(references), propertiesType);
    parts.relate(item, `${relationshipNamespace}/customXmlProps`, `itemProps${number}.xml`);
  });
}

/** Excel's ids are GUIDs in braces; another host's id gets one made from its place. */
function guid(id: string, index: number): string {
  const bare = id.replace(/[{}]/g, "").toUpperCase();
  if (/^[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}$/.test(bare)) return `{${bare}}`;
  return `{00000000-0000-4000-8000-${(index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
}
