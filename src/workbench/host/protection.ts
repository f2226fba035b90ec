import type { Json } from "../engine";
import type { Book, SheetRef } from "./book";
import { HostError } from "./errors";
import type { Kind } from "./object";

/** What Excel lets a user do on a protected sheet unless told otherwise. */
const defaultOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const satisfies Record<string, Json>;

const factOf = ({ book, sheetId }: SheetRef) => book.engine.facts.sheets[sheetId]?.protection;

function checkPassword(kept: Json | undefined, given: string): void {
  if ((kept ?? "") !== given) {
    throw new HostError("InvalidArgument", "The password is not correct.");
  }
}

export const worksheetProtection: Kind<SheetRef> = {
  name: "WorksheetProtection",
  properties: {
    Protected: { get: (sheet) => factOf(sheet) !== undefined },
    Options: { get: (sheet) => factOf(sheet)?.options ?? null },
  },
  methods: {
    Protect: (sheet, args) => {
      if (factOf(sheet)) throw new HostError("AccessDenied", "The sheet is protected already.");
      const options = { ...defaultOptions, ...(args.record(0) as Record<string, Json>) };
      const password = args.text(1, "");
      const protection = { options, ...(password === "" ? {} : { password }) };
      sheet.book.setSheetFact(sheet.sheetId, { protection });
    },
    Unprotect: (sheet, args) => {
      const fact = factOf(sheet);
      if (!fact) return;
      checkPassword(fact.password, args.text(0, ""));
      sheet.book.setSheetFact(sheet.sheetId, { protection: undefined });
    },
  },
};

/** Protects the structure: sheets are neither added, removed, renamed nor moved. */
export const workbookProtection: Kind<Book> = {
  name: "WorkbookProtection",
  properties: { Protected: { get: ({ engine }) => engine.facts.workbook.protected === true } },
  methods: {
    Protect: ({ engine }, args) => {
      engine.setFact("workbook", "protected", true);
      engine.setFact("workbook", "password", args.text(0, ""));
    },
    Unprotect: ({ engine }, args) => {
      if (engine.facts.workbook.protected !== true) return;
      checkPassword(engine.facts.workbook.password, args.text(0, ""));
      engine.setFact("workbook", "protected", false);
    },
  },
};
