import { nameKey, refreshFormulas } from "../engine";
import { parseAddress, wholeSheet } from "./address";
import type { Args } from "./args";
import { columnsIn, type NameRef, type RangeRef, rowsIn, type Targets } from "./book";
import { alreadyExists, invalidArgument, itemNotFound } from "./errors";
import { toText } from "./checks";
import { checkDefinedName, limits } from "./limits";
import type { HostObject, Kind } from "./object";
import { rangeObject } from "./range-argument";

const cellsOfSheet = limits.rows * limits.columns;

type Scope = Targets["NamedItemCollection"];

const open = (ref: NameRef): HostObject => ref.book.make("NamedItem", ref);

const factOf = ({ book, sheetId, name }: NameRef) =>
  book.engine.facts.names[nameKey(name, sheetId)];

const engineName = ({ book, sheetId, name }: NameRef) =>
  sheetId === undefined ? book.getters.getNamedRange(name) : undefined;

const exists = (ref: NameRef): boolean =>
  engineName(ref) !== undefined || factOf(ref) !== undefined;

function find({ book, sheetId }: Scope, name: string): NameRef | undefined {
  const ref: NameRef = { book, name, ...(sheetId === undefined ? {} : { sheetId }) };
  if (!exists(ref)) return undefined;
  return { ...ref, name: engineName(ref)?.name ?? factOf(ref)?.name ?? name };
}

function all({ book, sheetId }: Scope): NameRef[] {
  const own = Object.values(book.engine.facts.names)
    .filter((fact) => fact.sheetId === sheetId)
    .map(({ name }) => name);
  const names = sheetId === undefined ? book.getters.getNamedRanges().map(({ name }) => name) : [];
  return [...new Set([...names, ...own])]
    .sort((a, b) => a.localeCompare(b))
    .map((name) => ({ book, name, ...(sheetId === undefined ? {} : { sheetId }) }));
}

/** Where the name points, if it is a range's. */
function rangeOf(ref: NameRef): RangeRef | undefined {
  const { book } = ref;
  const named = engineName(ref);
  if (named) {
    const { sheetId, zone, unboundedZone } = named.range;
    const { bottom = wholeSheet.bottom, right = wholeSheet.right } = unboundedZone;
    return { book, sheetId, zone: { ...zone, bottom, right } };
  }
  const address = parseAddress(factOf(ref)?.formula.slice(1) ?? "");
  const sheet = address?.sheetName === undefined ? undefined : book.findSheet(address.sheetName);
  return address && sheet && { ...sheet, zone: address.zone };
}

function formulaOf(ref: NameRef): string {
  const range = engineName(ref) && rangeOf(ref);
  return range ? `=${ref.book.address(range, true)}` : (factOf(ref)?.formula ?? "");
}

function add(scope: Scope, name: string, target: RangeRef | string, comment: string): HostObject {
  const { book, sheetId } = scope;
  checkDefinedName(name);
  if (find(scope, name)) throw alreadyExists(`The name "${name}" exists already.`);
  if (book.findTable(name)) throw alreadyExists(`A table is named "${name}" already.`);
  const ref: NameRef = { book, name, ...(sheetId === undefined ? {} : { sheetId }) };
  const range = typeof target === "string" ? undefined : target;
  // The engine's names know no whole sheet.
  const isEngines =
    range && sheetId === undefined && rowsIn(range.zone) * columnsIn(range.zone) < cellsOfSheet;
  if (isEngines) defineRange(range, name);
  if (!isEngines || comment !== "") {
    const formula = range ? `=${book.address(range, true)}` : (target as string);
    book.engine.setFact("names", nameKey(name, sheetId), {
      name,
      formula,
      ...(sheetId === undefined ? {} : { sheetId }),
      ...(comment === "" ? {} : { comment }),
    });
  }
  refreshFormulas(book.engine, name);
  return open(ref);
}

function defineRange({ book, sheetId, zone }: RangeRef, name: string): void {
  book.engine.ensureSize(sheetId, {
    right: Math.min(zone.right, 701),
    bottom: Math.min(zone.bottom, 9_999),
  });
  // Whole columns and rows have no end for the engine, whose sheets are smaller than Excel's.
  const open = {
    ...zone,
    bottom: zone.bottom === wholeSheet.bottom ? undefined : zone.bottom,
    right: zone.right === wholeSheet.right ? undefined : zone.right,
  };
  // Not by getRangeDataFromZone: it takes an area as large as the engine's sheet for one without an end.
  const ranges = [{ _sheetId: sheetId, _zone: open }];
  // Without the sheet's id the engine checks the range against the size of the active sheet.
  book.engine.send("CREATE_NAMED_RANGE", { sheetId, name, ranges });
}

/** A formula that is just an address is a range, as in Excel. */
function addFormula(scope: Scope, name: string, formula: string, comment: string): HostObject {
  if (!formula.startsWith("=")) throw invalidArgument('A name\'s formula begins with "=".');
  const address = parseAddress(formula.slice(1));
  const sheet =
    address?.sheetName === undefined ? undefined : scope.book.findSheet(address.sheetName);
  const target = address && sheet ? { ...sheet, zone: address.zone } : formula;
  return add(scope, name, target, comment);
}

const addFormulaArgs = (scope: Scope, args: Args): HostObject =>
  addFormula(scope, args.text(0), args.text(1), args.text(2, ""));

function addReference(scope: Scope, args: Args): HostObject {
  if (!args.isObject(1)) return addFormulaArgs(scope, args);
  return add(scope, args.text(0), rangeObject(args, 1), args.text(2, ""));
}

function remove(ref: NameRef): void {
  const { book, sheetId, name } = ref;
  if (engineName(ref)) book.engine.send("DELETE_NAMED_RANGE", { name });
  if (factOf(ref)) book.engine.setFact("names", nameKey(name, sheetId), undefined);
}

function kindOfName(ref: NameRef): string {
  if (rangeOf(ref)) return "Range";
  const text = formulaOf(ref).slice(1);
  if (/^-?[\d.]+(E[+-]?\d+)?%?$/i.test(text)) return "Double";
  if (/^(TRUE|FALSE)$/i.test(text)) return "Boolean";
  return text.startsWith('"') ? "String" : "Error";
}

const change = (ref: NameRef, part: { comment?: string; visible?: boolean }): void => {
  const { book, sheetId, name } = ref;
  book.engine.setFact("names", nameKey(name, sheetId), {
    name,
    formula: formulaOf(ref),
    ...(sheetId === undefined ? {} : { sheetId }),
    ...factOf(ref),
    ...part,
  });
};

export const namedItem: Kind<NameRef> = {
  name: "NamedItem",
  id: ({ name }) => name,
  properties: {
    Name: { get: ({ name }) => name },
    Formula: {
      get: formulaOf,
      set: (ref, value) => {
        const { book, sheetId, name } = ref;
        const { comment = "", visible = true } = factOf(ref) ?? {};
        remove(ref);
        const scope: Scope = { book, ...(sheetId === undefined ? {} : { sheetId }) };
        addFormula(scope, name, toText(value), comment);
        if (!visible) change(ref, { visible });
      },
    },
    Value: {
      get: (ref) => {
        const range = rangeOf(ref);
        return range ? ref.book.address(range) : formulaOf(ref).slice(1);
      },
    },
    Type: { get: kindOfName },
    Scope: { get: ({ sheetId }) => (sheetId === undefined ? "Workbook" : "Worksheet") },
    Comment: {
      get: (ref) => factOf(ref)?.comment ?? "",
      set: (ref, value) => {
        change(ref, { comment: toText(value) });
      },
    },
    Visible: {
      get: (ref) => factOf(ref)?.visible ?? true,
      set: (ref, value) => {
        change(ref, { visible: value === true });
      },
    },
  },
  methods: {
    GetRange: (ref) => {
      const range = rangeOf(ref);
      if (!range) throw itemNotFound(`The name "${ref.name}" does not refer to a range.`);
      return ref.book.make("Range", range);
    },
    GetRangeOrNullObject: (ref) => {
      const range = rangeOf(ref);
      return range ? ref.book.make("Range", range) : null;
    },
    Delete: (ref) => {
      remove(ref);
      refreshFormulas(ref.book.engine, ref.name);
    },
  },
};

function getItem(scope: Scope, args: Args): HostObject {
  const found = find(scope, args.text(0));
  if (!found) throw itemNotFound(`There is no name "${args.text(0)}".`);
  return open(found);
}

export const namedItems: Kind<Scope> = {
  name: "NamedItemCollection",
  items: (scope) => all(scope).map(open),
  item: getItem,
  methods: {
    Add: addReference,
    AddFormulaLocal: addFormulaArgs,
    GetItem: getItem,
    GetItemOrNullObject: (scope, args) => {
      const found = find(scope, args.text(0));
      return found ? open(found) : null;
    },
    GetCount: (scope) => all(scope).length,
  },
};
