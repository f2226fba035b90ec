import type { Json } from "../engine";
import type { Book, SheetRef } from "./book";
import { HostError } from "./errors";
import type { Kind } from "./object";
import { passwordHash } from "./password-hash";

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

/**
 * @param kept the password, where it was given here
 * @param hash what a file holds of it: its attributes for a sheet's protection or a workbook's
 */
function checkPassword(
  kept: Json | undefined,
  hash: Readonly<Record<string, Json>> | undefined,
  given: string,
): void {
  const short = hash?.password ?? hash?.workbookPassword;
  if (hash !== undefined && short === undefined) {
    throw new HostError(
      "AccessDenied",
      "The file's password can only be checked by Excel: take the protection off there.",
    );
  }
  const isRight = hash === undefined ? (kept ?? "") === given : short === passwordHash(given);
  if (!isRight) throw new HostError("InvalidArgument", "The password is not correct.");
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
      checkPassword(fact.password, fact.hash, args.text(0, ""));
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
      if (engine.facts.workbook.protected === true)
        throw new HostError("AccessDenied", "The workbook is protected already.");
      engine.setFact("workbook", "protected", true);
      engine.setFact("workbook", "password", args.text(0, ""));
    },
    Unprotect: ({ engine }, args) => {
      if (engine.facts.workbook.protected !== true) return;
      const { password, hash } = engine.facts.workbook;
      checkPassword(password, hash as Readonly<Record<string, Json>> | undefined, args.text(0, ""));
      engine.setFact("workbook", "protected", false);
      engine.setFact("workbook", "hash", undefined);
    },
  },
};
