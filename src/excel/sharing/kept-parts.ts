import { type Kept, type KeptPart, keptNamespace, readKept, writeKept } from "./kept";

/** What the workbook keeps, with the parts to change. */
export interface StoredPart extends KeptPart {
  readonly part: Excel.CustomXmlPart;
}

export async function readParts(context: Excel.RequestContext): Promise<readonly StoredPart[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(keptNamespace);
  parts.load("items/id");
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return texts.flatMap(({ part, xml }) => {
    const kept = readKept(xml.value);
    return kept ? [{ part, ...kept }] : [];
  });
}

/** Queues: the part then holds these entries, or is gone where there are none. */
export function replaceEntries({ part, sheetId }: StoredPart, entries: readonly Kept[]): void {
  if (entries.length === 0) part.delete();
  else part.setXml(writeKept({ ...(sheetId !== undefined && { sheetId }), entries }));
}

export function addPart(context: Excel.RequestContext, kept: KeptPart): void {
  if (kept.entries.length > 0) context.workbook.customXmlParts.add(writeKept(kept));
}

/** The part that a new sheet's spellings make, or none. */
export function keptTexts(sheetId: string, entries: readonly Kept[]): readonly string[] {
  return entries.length > 0 ? [writeKept({ sheetId, entries })] : [];
}

/** Queues: a sheet of ours that goes takes the spellings of its formulas along. */
export async function deletePartOf(context: Excel.RequestContext, sheetId: string): Promise<void> {
  for (const kept of await readParts(context)) if (kept.sheetId === sheetId) kept.part.delete();
}
