import { excelLimits } from "../../../engine";
import type { PageFacts, SheetProtection } from "../../../engine";
import { passwordHash } from "../../../host/password-hash";
import { paperNumbers, pointsPerInch, protectionLocks } from "../page-words";
import { append, child, descendants, ensure, setAttributes } from "../xml";
import { writeText } from "./shared-strings";
import type { RepairContext } from "./context";

/** Excel's normal margins in points (Page Layout, Margins, Normal). */
const normalMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Writes page set-up, headers and footers, and what a protected sheet still allows. */
export function repairPages({ engine, sheets }: RepairContext): void {
  for (const { id, root } of sheets) {
    const facts = engine.facts.sheets[id];
    if (facts?.protection) writeProtection(root, facts.protection);
    if (facts?.page) writePage(root, facts.page);
    for (const [name, attributes] of Object.entries(facts?.stored ?? {}))
      setAttributes(descendants(root, name)[0] ?? append(root, name), attributes);
  }
}

function writePage(root: Element, page: PageFacts): void {
  const { zoom } = page;
  const wide = zoom?.horizontalFitToPages;
  const tall = zoom?.verticalFitToPages;
  const fits = wide !== undefined || tall !== undefined;
  if (fits) {
    const properties = ensure(root, "sheetPr");
    child(properties, "pageSetUpPr")?.remove();
    append(properties, "pageSetUpPr", { fitToPage: 1 });
  }
  const options = {
    horizontalCentered: page.centerHorizontally ? 1 : undefined,
    verticalCentered: page.centerVertically ? 1 : undefined,
    gridLines: page.printGridlines ? 1 : undefined,
  };
  if (Object.values(options).some((one) => one !== undefined))
    append(root, "printOptions", options);
  const margins = { ...normalMargins, ...page.margins };
  append(
    root,
    "pageMargins",
    Object.fromEntries(
      Object.entries(margins).map(([side, points]) => [
        side,
        Number((points / pointsPerInch).toFixed(4)),
      ]),
    ),
  );
  append(root, "pageSetup", {
    paperSize: paperNumbers[page.paperSize ?? ""],
    scale: fits ? undefined : zoom?.scale,
    // 0: as many pages as it takes.
    fitToWidth: fits ? (wide ?? 0) : undefined,
    fitToHeight: fits ? (tall ?? 0) : undefined,
    orientation: page.orientation?.toLowerCase(),
  });
  writeHeaderFooter(root, page.headersFooters ?? {});
  writeBreaks(root, "rowBreaks", page.rowBreaks ?? [], excelLimits.columns - 1);
  writeBreaks(root, "colBreaks", page.columnBreaks ?? [], excelLimits.rows - 1);
}

/** A break stands before a row or column, which is the one after the number `id` from 1. */
function writeBreaks(root: Element, name: string, breaks: readonly number[], max: number): void {
  if (breaks.length === 0) return;
  const list = append(root, name, { count: breaks.length, manualBreakCount: breaks.length });
  for (const id of breaks) append(list, "brk", { id, max, man: 1 });
}

function writeHeaderFooter(root: Element, texts: Readonly<Record<string, string>>): void {
  const line = (end: "Header" | "Footer"): string =>
    (["left", "center", "right"] as const)
      .map((side) => [side.charAt(0).toUpperCase(), texts[`${side}${end}`] ?? ""])
      .filter(([, text]) => text !== "")
      .map(([letter = "", text = ""]) => `&${letter}${text}`)
      .join("");
  const header = line("Header");
  const footer = line("Footer");
  if (header + footer === "") return;
  const element = append(root, "headerFooter");
  if (header !== "") writeText(append(element, "oddHeader"), header);
  if (footer !== "") writeText(append(element, "oddFooter"), footer);
}

function writeProtection(root: Element, { options, password, hash }: SheetProtection): void {
  child(root, "sheetProtection")?.remove();
  append(root, "sheetProtection", {
    ...hash,
    ...(password === undefined ? {} : { password: passwordHash(password) }),
    sheet: 1,
    objects: options.allowEditObjects === true ? undefined : 1,
    scenarios: options.allowEditScenarios === true ? undefined : 1,
    ...Object.fromEntries(
      Object.entries(protectionLocks)
        .filter(([allow]) => options[allow] === true)
        .map(([, lock]) => [lock, 0]),
    ),
    selectLockedCells:
      options.selectionMode === "Unlocked" || options.selectionMode === "None" ? 1 : undefined,
    selectUnlockedCells: options.selectionMode === "None" ? 1 : undefined,
  });
}
