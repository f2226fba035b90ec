import { type NameFact, type PageFacts, nameKey } from "../../../engine";
import { decodeXstring } from "../xstring";
import { child, children } from "../xml";
import { type CustomNames, fromFileFormula } from "../formula-text";

export interface ReadNames {
  /** Plain ranges of the workbook, which the engine keeps itself: "Sheet1!A1:B2" by name. */
  readonly ranges: Record<string, string>;
  readonly facts: Record<string, NameFact>;
  /** Print areas and titles by sheet. */
  readonly pages: Record<string, PageFacts>;
}

/** One area of one sheet, as the engine's named ranges take it. */
const plainRange =
  /^('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/u;

/** Reads the workbook's defined names; those that Excel keeps for itself (filters, links) are left out. */
export function readNames(
  workbook: Element,
  sheetNames: readonly string[],
  customNames: CustomNames,
): ReadNames {
  const names: ReadNames = { ranges: {}, facts: {}, pages: {} };
  const list = child(workbook, "definedNames");
  for (const element of list ? children(list, "definedName") : []) {
    const name = decodeXstring(element.getAttribute("name") ?? "");
    const content = element.textContent;
    const index = element.getAttribute("localSheetId");
    const sheetId = index === null ? undefined : sheetNames[Number(index)];
    if (/^_xlnm\./i.test(name)) {
      if (sheetId !== undefined) readPrintName(names.pages, sheetId, name, content);
      continue;
    }
    // A link to another workbook cannot be followed here, nor can a name whose sheet is missing.
    if (/\[\d+\]/.test(content) || (index !== null && sheetId === undefined)) continue;
    const comment = element.getAttribute("comment") ?? "";
    const isHidden = element.getAttribute("hidden") === "1";
    const isPlain = sheetId === undefined && plainRange.test(content);
    if (isPlain) names.ranges[name] = content;
    if (!isPlain || comment !== "" || isHidden) {
      names.facts[nameKey(name, sheetId)] = {
        name,
        formula: fromFileFormula(content, customNames),
        ...(sheetId === undefined ? {} : { sheetId }),
        ...(comment === "" ? {} : { comment }),
        ...(isHidden ? { visible: false } : {}),
      };
    }
  }
  return names;
}

function readPrintName(
  pages: Record<string, PageFacts>,
  sheetId: string,
  name: string,
  content: string,
): void {
  // Sheet names may hold commas; what follows the last "!" of each area does not.
  const areas = [...content.matchAll(/!(\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?)(?=,|$)/gi)].map(
    (match) => (match[1] ?? "").replaceAll("$", ""),
  );
  const page = pages[sheetId] ?? {};
  if (/area$/i.test(name)) {
    pages[sheetId] = { ...page, printArea: areas.join(",") };
    return;
  }
  const rows = areas.find((area) => /^\d+:\d+$/.test(area));
  const columns = areas.find((area) => /^[A-Z]+:[A-Z]+$/i.test(area));
  pages[sheetId] = {
    ...page,
    ...(rows === undefined ? {} : { titleRows: `$${rows.replace(":", ":$")}` }),
    ...(columns === undefined ? {} : { titleColumns: `$${columns.replace(":", ":$")}` }),
  };
}
