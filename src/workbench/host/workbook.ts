import type { Book } from "./book";
import type { Kind } from "./object";
import { make } from "./object";
import { workbookProtection } from "./protection";
import { customXmlParts } from "./custom-xml-parts";
import { documentProperties, propertiesSlot } from "./document-properties";
import { settings } from "./settings";
import { styles } from "./styles";

export const workbook: Kind<Book> = {
  name: "Workbook",
  properties: {
    Name: { get: (book) => book.fileName },
    ReadOnly: { get: () => false },
    AutoSave: { get: () => false },
  },
  objects: {
    Worksheets: (book) => book.make("WorksheetCollection", book),
    Application: (book) => book.make("Application", book),
    Names: (book) => book.make("NamedItemCollection", { book }),
    Styles: (book) => make(styles, book),
    CustomXmlParts: (book) => make(customXmlParts, { book }),
    Settings: (book) => make(settings, book),
    Properties: (book) => make(documentProperties, propertiesSlot(book)),
    Protection: (book) => make(workbookProtection, book),
    Tables: (book) => book.make("TableCollection", { book }),
  },
  methods: {
    GetSelectedRange: (book) => book.make("Range", book.selection()),
    GetActiveCell: (book) => {
      const { sheetId, col, row } = book.getters.getActivePosition();
      return book.make("Range", {
        book,
        sheetId,
        zone: { left: col, right: col, top: row, bottom: row },
      });
    },
  },
};

export const application: Kind<Book> = {
  name: "Application",
  properties: {
    CalculationMode: { get: () => "Automatic" },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (book) => make(cultureInfo, book) },
  methods: {
    Calculate: (book) => {
      book.engine.send("EVALUATE_CELLS");
    },
    // One request is one evaluation and one repaint already.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

const cultureInfo: Kind<Book> = {
  name: "CultureInfo",
  properties: { Name: { get: (book) => book.locale } },
};
