import type { Zone } from "@odoo/o-spreadsheet";
import type { PageFacts } from "../engine";
import { formatZone, parseAddress, wholeSheet } from "./address";
import type { Args } from "./args";
import type { RangeRef, SheetRef } from "./book";
import { type Check, oneOf, toBoolean, toNumber, toText } from "./checks";
import { invalidArgument } from "./errors";
import { type HostObject, type Kind, type Property, make } from "./object";
import { type AreasRef, areasOf, readAreas } from "./range-areas";
import { rangeArgument } from "./range-argument";

const read = ({ book, sheetId }: SheetRef): PageFacts =>
  book.engine.facts.sheets[sheetId]?.page ?? {};

const write = (sheet: SheetRef, change: Partial<PageFacts>): void => {
  sheet.book.setSheetFact(sheet.sheetId, { page: { ...read(sheet), ...change } });
};

function plain<K extends keyof PageFacts>(
  key: K,
  check: Check<NonNullable<PageFacts[K]>>,
  fallback: NonNullable<PageFacts[K]>,
): Property<SheetRef> {
  return {
    get: (sheet) => read(sheet)[key] ?? fallback,
    set: (sheet, value) => {
      write(sheet, { [key]: check(value) });
    },
  };
}

/** Excel's "normal" margins, in points. */
const normalMargins: Readonly<Record<string, number>> = {
  left: 50.4,
  right: 50.4,
  top: 54,
  bottom: 54,
  header: 21.6,
  footer: 21.6,
};

const margin = (side: string): Property<SheetRef> => ({
  get: (sheet) => read(sheet).margins?.[side] ?? normalMargins[side],
  set: (sheet, value) => {
    write(sheet, { margins: { ...read(sheet).margins, [side]: toNumber(value) } });
  },
});

const pointsIn: Readonly<Record<string, number>> = {
  Points: 1,
  Inches: 72,
  Centimeters: 72 / 2.54,
};

function setMargins(sheet: SheetRef, args: Args): void {
  const factor = pointsIn[args.text(0)];
  if (factor === undefined) throw invalidArgument(`"${args.text(0)}" is no unit of margins.`);
  const given = Object.entries(args.record(1)).map(([side, value]) => [
    side,
    toNumber(value) * factor,
  ]);
  write(sheet, {
    margins: { ...read(sheet).margins, ...(Object.fromEntries(given) as Record<string, number>) },
  });
}

function toZoom(value: unknown): NonNullable<PageFacts["zoom"]> {
  if (typeof value !== "object" || value === null) {
    throw invalidArgument("PageLayout.zoom is an object.");
  }
  const known = ["scale", "horizontalFitToPages", "verticalFitToPages"];
  const entries = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  for (const [key, one] of entries) {
    if (!known.includes(key) || toNumber(one) < 0) {
      throw invalidArgument(`PageLayout.zoom: ${key} is not known or below 0.`);
    }
  }
  return Object.fromEntries(entries);
}

/** The rows or columns that a print setting is given by a range or its address. */
function place(sheet: SheetRef, args: Args, whole: "rows" | "columns"): string {
  const { zone, sheetId } = rangeArgument(args, 0, sheet);
  if (sheetId !== sheet.sheetId) throw invalidArgument("The range lies on another sheet.");
  const { left, right, top, bottom } = wholeSheet;
  const lines = whole === "rows" ? { ...zone, left, right } : { ...zone, top, bottom };
  return formatZone(lines, true);
}

/** One block of cells, several, or the address of either. */
function printAreas(sheet: SheetRef, args: Args): readonly Zone[] {
  if (!args.isObject(0)) return readAreas(sheet.book, sheet, args.text(0)).zones;
  const { kindName, target } = args.object(0);
  const { sheetId, zones } =
    kindName === "RangeAreas"
      ? (target as AreasRef)
      : { ...(target as RangeRef), zones: [(target as RangeRef).zone] };
  if (sheetId !== sheet.sheetId) throw invalidArgument("The range lies on another sheet.");
  return zones;
}

function rangeAt(sheet: SheetRef, address: string | undefined): HostObject | null {
  const zone = address === undefined ? undefined : parseAddress(address)?.zone;
  return zone ? sheet.book.make("Range", { ...sheet, zone }) : null;
}

export const pageLayout: Kind<SheetRef> = {
  name: "PageLayout",
  properties: {
    Orientation: plain("orientation", oneOf("Portrait", "Landscape"), "Portrait"),
    PaperSize: plain("paperSize", toText, "A4"),
    Zoom: plain("zoom", toZoom, { scale: 100 }),
    CenterHorizontally: plain("centerHorizontally", toBoolean, false),
    CenterVertically: plain("centerVertically", toBoolean, false),
    PrintGridlines: plain("printGridlines", toBoolean, false),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  objects: { HeadersFooters: (sheet) => make(headersFooters, sheet) },
  methods: {
    SetPrintArea: (sheet, args) => {
      write(sheet, {
        printArea: printAreas(sheet, args)
          .map((zone) => formatZone(zone))
          .join(","),
      });
    },
    GetPrintAreaOrNullObject: (sheet) => {
      const { printArea } = read(sheet);
      return printArea === undefined ? null : areasOf(readAreas(sheet.book, sheet, printArea));
    },
    SetPrintTitleRows: (sheet, args) => {
      write(sheet, { titleRows: place(sheet, args, "rows") });
    },
    GetPrintTitleRowsOrNullObject: (sheet) => rangeAt(sheet, read(sheet).titleRows),
    SetPrintTitleColumns: (sheet, args) => {
      write(sheet, { titleColumns: place(sheet, args, "columns") });
    },
    GetPrintTitleColumnsOrNullObject: (sheet) => rangeAt(sheet, read(sheet).titleColumns),
    SetPrintMargins: setMargins,
  },
};

const headersFooters: Kind<SheetRef> = {
  name: "HeaderFooterGroup",
  properties: { State: { get: () => "Default" } },
  objects: { DefaultForAllPages: (sheet) => make(headerFooter, sheet) },
};

const line = (key: string): Property<SheetRef> => ({
  get: (sheet) => read(sheet).headersFooters?.[key] ?? "",
  set: (sheet, value) => {
    write(sheet, { headersFooters: { ...read(sheet).headersFooters, [key]: toText(value) } });
  },
});

const headerFooter: Kind<SheetRef> = {
  name: "HeaderFooter",
  properties: {
    LeftHeader: line("leftHeader"),
    CenterHeader: line("centerHeader"),
    RightHeader: line("rightHeader"),
    LeftFooter: line("leftFooter"),
    CenterFooter: line("centerFooter"),
    RightFooter: line("rightFooter"),
  },
};

/** Page breaks: the index of the first row or column after each. */
export function pageBreaks(key: "rowBreaks" | "columnBreaks"): Kind<SheetRef> {
  const all = (sheet: SheetRef): readonly number[] => read(sheet)[key] ?? [];
  const pageBreak: Kind<SheetRef & { readonly index: number }> = {
    name: "PageBreak",
    id: ({ index }) => index,
    properties: {
      RowIndex: { get: ({ index }) => (key === "rowBreaks" ? index : 0) },
      ColumnIndex: { get: ({ index }) => (key === "columnBreaks" ? index : 0) },
    },
    methods: {
      Delete: (one) => {
        write(one, { [key]: all(one).filter((index) => index !== one.index) });
      },
    },
  };
  return {
    name: "PageBreakCollection",
    items: (sheet) => all(sheet).map((index) => make(pageBreak, { ...sheet, index })),
    methods: {
      Add: (sheet, args) => {
        const { zone } = rangeArgument(args, 0, sheet);
        const index = key === "rowBreaks" ? zone.top : zone.left;
        if (index === 0) throw invalidArgument("There is no page break before the first cell.");
        write(sheet, { [key]: [...new Set([...all(sheet), index])].sort((a, b) => a - b) });
        return make(pageBreak, { ...sheet, index });
      },
      RemovePageBreaks: (sheet) => {
        write(sheet, { [key]: [] });
      },
      GetCount: (sheet) => all(sheet).length,
    },
  };
}
