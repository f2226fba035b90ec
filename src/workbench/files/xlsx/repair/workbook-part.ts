import type { Attributes, ExcelFacts } from "../../../engine";
import { passwordHash } from "../../../host/password-hash";
import { coreProperties } from "../core-properties";
import { append } from "../xml";
import { type RepairContext, workbookPath } from "./context";

const coreNamespaces =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const coreRelationship =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

const extendedNamespace =
  "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";

/**
 * What belongs to the workbook as a whole: the sheet in view, hidden states, how it calculates and the
 * document's properties.
 */
export function repairWorkbook({ parts, engine, sheets }: RepairContext): void {
  const root = parts.root(workbookPath);
  const active = sheets.findIndex(({ id }) => id === engine.model.getters.getActiveSheetId());
  append(append(root, "bookViews"), "workbookView", { activeTab: Math.max(active, 0) });
  // The calculation engine of Excel 2019 and later: an older or missing id, or fullCalcOnLoad, would make
  // Excel calculate at once, and without the add-in every call of ours would turn from its value to #NAME?.
  append(root, "calcPr", { calcId: 191_029 });
  writeProtection(root, engine.facts.workbook);
  const list = Array.from(root.getElementsByTagName("sheet"));
  sheets.forEach(({ id }, i) => {
    if (engine.facts.sheets[id]?.veryHidden) list[i]?.setAttribute("state", "veryHidden");
  });
  writeApplication(parts);
  writeProperties({ parts, engine });
}

/**
 * LibreOffice shows stored texts of functions that it does not know (VALUE_TIER) only from writers that it knows;
 * from others it shows #NAME?. Hence the name that other writers of .xlsx give as well.
 */
function writeApplication(parts: RepairContext["parts"]): void {
  const path = "docProps/app.xml";
  const root = parts.add(
    path,
    `<Properties xmlns="${extendedNamespace}"/>`,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  append(root, "Application").textContent = "Microsoft Excel";
  parts.relate(
    "",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
    path,
  );
}

function writeProtection(root: Element, facts: ExcelFacts["workbook"]): void {
  if (facts.protected !== true) return;
  const { password, hash } = facts;
  append(root, "workbookProtection", {
    ...(hash as Attributes | undefined),
    ...(typeof password === "string" && password !== ""
      ? { workbookPassword: passwordHash(password) }
      : {}),
    lockStructure: 1,
  });
}

function writeProperties({ parts, engine }: Pick<RepairContext, "parts" | "engine">): void {
  const { facts } = engine;
  const known = Object.entries(coreProperties).flatMap(([name, element]) => {
    const value = facts.properties[name];
    return typeof value === "string" && value !== "" ? [{ element, value }] : [];
  });
  if (known.length === 0) return;
  const core = parts.add(
    "docProps/core.xml",
    `<cp:coreProperties ${coreNamespaces}/>`,
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  for (const { element, value } of known) append(core, element).textContent = value;
  parts.relate("", coreRelationship, "docProps/core.xml");
}
