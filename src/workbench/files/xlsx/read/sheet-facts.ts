import type { Attributes, Json, PageFacts, SheetFacts } from "../../../engine";
import { paperNumbers, pointsPerInch, protectionLocks, storedAttributes } from "../page-words";
import { isOff, isOn } from "../words";
import { pick, readHash } from "../protection-words";
import { child, children, descendants } from "../xml";
import { decodeXstring } from "../xstring";

/** Reads a sheet's page set-up and protection, in the words of Office.js. */
export function readSheetFacts(root: Element, printNames: PageFacts | undefined): SheetFacts {
  const page = { ...readPage(root), ...printNames };
  const protection = child(root, "sheetProtection");
  const isProtected = protection !== undefined && isOn(protection.getAttribute("sheet"));
  const hash = protection && readHash(protection);
  const stored = readStored(root);
  return {
    ...(Object.keys(page).length === 0 ? {} : { page }),
    ...(isProtected
      ? { protection: { options: readOptions(protection), ...(hash ? { hash } : {}) } }
      : {}),
    ...(Object.keys(stored).length === 0 ? {} : { stored }),
  };
}

/** What nothing here changes, and Excel is to find again. */
function readStored(root: Element): Record<string, Attributes> {
  const stored: Record<string, Attributes> = {};
  for (const [name, attributes] of Object.entries(storedAttributes)) {
    const element = descendants(root, name)[0];
    const kept = pick(element, attributes);
    if (Object.keys(kept).length > 0) stored[name] = kept;
  }
  return stored;
}

function readPage(root: Element): PageFacts {
  const setup = child(root, "pageSetup");
  const options = child(root, "printOptions");
  const margins = child(root, "pageMargins");
  const headersFooters = readHeaderFooter(child(root, "headerFooter"));
  const orientation = setup?.getAttribute("orientation");
  const paper = Number(setup?.getAttribute("paperSize") ?? 0);
  const paperSize = Object.keys(paperNumbers).find((name) => paperNumbers[name] === paper);
  return {
    ...(orientation === "landscape" ? { orientation: "Landscape" } : {}),
    ...(orientation === "portrait" ? { orientation: "Portrait" } : {}),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...readZoom(root, setup),
    ...(options && isOn(options.getAttribute("horizontalCentered"))
      ? { centerHorizontally: true }
      : {}),
    ...(options && isOn(options.getAttribute("verticalCentered"))
      ? { centerVertically: true }
      : {}),
    ...(options && isOn(options.getAttribute("gridLines")) ? { printGridlines: true } : {}),
    ...(margins ? { margins: readMargins(margins) } : {}),
    ...(Object.keys(headersFooters).length === 0 ? {} : { headersFooters }),
    ...readBreaks(root, "rowBreaks", "rowBreaks"),
    ...readBreaks(root, "colBreaks", "columnBreaks"),
  };
}

function readZoom(root: Element, setup: Element | undefined): Pick<PageFacts, "zoom"> {
  const properties = child(root, "sheetPr");
  const fit = properties && child(properties, "pageSetUpPr");
  if (fit && isOn(fit.getAttribute("fitToPage"))) {
    const wide = Number(setup?.getAttribute("fitToWidth") ?? 1);
    const tall = Number(setup?.getAttribute("fitToHeight") ?? 1);
    return {
      zoom: {
        ...(wide > 0 ? { horizontalFitToPages: wide } : {}),
        ...(tall > 0 ? { verticalFitToPages: tall } : {}),
      },
    };
  }
  const scale = Number(setup?.getAttribute("scale") ?? 0);
  return scale > 0 ? { zoom: { scale } } : {};
}

function readBreaks(
  root: Element,
  element: "rowBreaks" | "colBreaks",
  key: "rowBreaks" | "columnBreaks",
): Pick<PageFacts, "rowBreaks" | "columnBreaks"> {
  const list = child(root, element);
  const breaks = list ? children(list, "brk").map((one) => Number(one.getAttribute("id"))) : [];
  return breaks.length === 0 ? {} : { [key]: breaks };
}

function readMargins(element: Element): Record<string, number> {
  return Object.fromEntries(
    Array.from(element.attributes, ({ name, value }) => [
      name,
      Math.round(Number(value) * pointsPerInch * 1000) / 1000,
    ]),
  );
}

/** `&LLeft&CCentre&RRight`: the three parts of the header's and the footer's line. */
function readHeaderFooter(element: Element | undefined): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const end of ["Header", "Footer"] as const) {
    const line = decodeXstring((element && child(element, `odd${end}`)?.textContent) ?? "");
    for (const [letter, side] of [
      ["L", "left"],
      ["C", "center"],
      ["R", "right"],
    ] as const) {
      const part = new RegExp(`&${letter}((?:(?!&[LCR])[^])*)`).exec(line)?.[1];
      if (part !== undefined && part !== "") texts[side + end] = part;
    }
  }
  return texts;
}

function readOptions(protection: Element): Record<string, Json> {
  const options: Record<string, Json> = {};
  for (const [allow, lock] of Object.entries(protectionLocks)) {
    if (isOff(protection.getAttribute(lock))) options[allow] = true;
  }
  if (!isOn(protection.getAttribute("objects"))) options.allowEditObjects = true;
  if (!isOn(protection.getAttribute("scenarios"))) options.allowEditScenarios = true;
  if (isOn(protection.getAttribute("selectUnlockedCells"))) options.selectionMode = "None";
  else if (isOn(protection.getAttribute("selectLockedCells"))) options.selectionMode = "Unlocked";
  return options;
}
