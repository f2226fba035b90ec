import { cellFormat } from "../engine";
import type { Json } from "../engine";
import type { Args } from "./args";
import { drawBorder, engineLine, engineWeight, lineStyles, lineWeights } from "./borders";
import { type Book, type RangeRef, clip } from "./book";
import { builtInStyles } from "./built-in-styles";
import { type CellPath, cellFont, cellMembers } from "./cell-style";
import { textOf, toBoolean, toColor, toText } from "./checks";
import { alreadyExists, invalidArgument, itemNotFound } from "./errors";
import { type HostObject, type Kind, type Property, make } from "./object";
import { type Slot, below, kept, keptAll, withMember } from "./slot";

interface StyleRef {
  readonly book: Book;
  readonly name: string;
}

type Members = Readonly<Record<string, Json>>;

const members = ({ book, name }: StyleRef): Members => ({
  ...builtInStyles[name],
  ...book.engine.facts.styles[name],
});

const slotOf = (ref: StyleRef): Slot => ({
  read: (path) => members(ref)[path],
  write: (path, value) => {
    const { engine } = ref.book;
    engine.setFact("styles", ref.name, withMember(engine.facts.styles[ref.name], path, value));
    refreshCells(ref);
  },
});

const isCellPath = (path: string): path is CellPath => path in cellMembers;

/** Gives a range a named style: its members replace the cells' own. */
export function applyStyle(range: RangeRef, value: unknown): void {
  const name = findName(range.book, toText(value));
  if (name === undefined) throw invalidArgument(`There is no cell style "${String(value)}".`);
  const all = members({ book: range.book, name });
  const { NumberFormat: code } = all;
  const { format, style } = cellFormat(typeof code === "string" ? code : "General");
  const patch: Record<string, unknown> = { excelStyle: name, ...style };
  for (const path of Object.keys(cellMembers).filter(isCellPath)) {
    Object.assign(
      patch,
      all[path] === undefined ? cleared(path) : cellMembers[path].patch(all[path]),
    );
  }
  range.book.stylesInUse?.add(name);
  range.book.engine.setFormat({
    sheetId: range.sheetId,
    target: [clip(range)],
    style: patch,
    format,
  });
  applyBorders(range, all);
}

/** The keys that a member uses, emptied: a style says everything, what it leaves out is Excel's default. */
function cleared(path: CellPath): Record<string, undefined> {
  const sample = cellMembers[path].patch(cellMembers[path].read({}));
  return Object.fromEntries(Object.keys(sample).map((key) => [key, undefined]));
}

function applyBorders(range: RangeRef, all: Members): void {
  const edges = new Set(
    Object.keys(all).flatMap((path) => /^Borders\/(\w+)\//.exec(path)?.[1] ?? []),
  );
  for (const edge of edges) {
    const read = (name: string): string => textOf(all[`Borders/${edge}/${name}`]);
    const line = engineLine[read("Style")];
    const style = line === "thin" ? (engineWeight[read("Weight")] ?? line) : line;
    if (style === undefined) continue;
    drawBorder({ range, edge }, { style, color: read("Color") || "#000000" });
  }
}

/** A style that changes changes its cells. */
function refreshCells({ book, name }: StyleRef): void {
  if (!stylesInUse(book).has(name)) return;
  for (const { sheetId } of book.sheets()) {
    for (const { id, style } of book.getters.getCells(sheetId)) {
      if ((style as { excelStyle?: string } | undefined)?.excelStyle !== name) continue;
      const { col, row } = book.getters.getCellPosition(id);
      applyStyle({ book, sheetId, zone: { left: col, right: col, top: row, bottom: row } }, name);
    }
  }
}

/** Looked up once a request: a style is set up member by member, and a workbook may have a million cells. */
function stylesInUse(book: Book): Set<string> {
  book.stylesInUse ??= new Set(
    book.sheets().flatMap(({ sheetId }) => {
      const cells = book.engine.structure.getCells(sheetId).filter(({ style }) => style);
      return cells.flatMap(({ style }) => (style as { excelStyle?: string }).excelStyle ?? []);
    }),
  );
  return book.stylesInUse;
}

const member = (path: CellPath): Property<Slot> => ({
  get: (slot) => slot.read(path) ?? cellMembers[path].read({}),
  set: (slot, value) => {
    cellMembers[path].patch(value);
    slot.write(path, value as Json);
  },
});

const style: Kind<StyleRef> = {
  name: "Style",
  id: ({ name }) => name,
  properties: {
    Name: { get: ({ name }) => name },
    BuiltIn: { get: ({ name }) => name in builtInStyles },
    ...onSlot({
      NumberFormat: kept("NumberFormat", toText, "General"),
      HorizontalAlignment: member("HorizontalAlignment"),
      VerticalAlignment: member("VerticalAlignment"),
      WrapText: member("WrapText"),
      IndentLevel: member("IndentLevel"),
      Locked: member("Protection/Locked"),
      FormulaHidden: member("Protection/FormulaHidden"),
      ...keptAll({
        IncludeAlignment: [toBoolean, true],
        IncludeBorder: [toBoolean, true],
        IncludeFont: [toBoolean, true],
        IncludeNumber: [toBoolean, true],
        IncludePatterns: [toBoolean, true],
        IncludeProtection: [toBoolean, true],
      }),
    }),
  },
  objects: {
    Font: (ref) => make(font, slotOf(ref)),
    Fill: (ref) => make(fill, slotOf(ref)),
    Borders: (ref) => make(styleBorders, slotOf(ref)),
  },
  methods: {
    Delete: ({ book, name }) => {
      if (name in builtInStyles) throw invalidArgument("A built-in style cannot be deleted.");
      book.engine.setFact("styles", name, undefined);
    },
  },
};

/** Members of a style's slot as members of the style. */
function onSlot(
  properties: Readonly<Record<string, Property<Slot>>>,
): Record<string, Property<StyleRef>> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, { get, set }]) => [
      name,
      {
        get: (ref: StyleRef) => get(slotOf(ref)),
        ...(set && {
          set: (ref: StyleRef, value: unknown) => {
            set(slotOf(ref), value);
          },
        }),
      },
    ]),
  );
}

const font = cellFont(member);

const fill: Kind<Slot> = {
  name: "RangeFill",
  properties: { Color: member("Fill/Color") },
  methods: {
    Clear: (slot) => {
      slot.write("Fill/Color", undefined);
    },
  },
};

const styleBorders: Kind<Slot> = {
  name: "RangeBorderCollection",
  item: (slot, args) => make(styleBorder, below(slot, `Borders/${args.text(0)}`)),
  methods: { GetItem: (slot, args) => make(styleBorder, below(slot, `Borders/${args.text(0)}`)) },
};

const styleBorder: Kind<Slot> = {
  name: "RangeBorder",
  properties: keptAll({
    Color: [toColor, "#000000"],
    Style: [lineStyles, "None"],
    Weight: [lineWeights, "Thin"],
  }),
};

const names = (book: Book): string[] => [
  ...new Set([...Object.keys(builtInStyles), ...Object.keys(book.engine.facts.styles)]),
];

const findName = (book: Book, name: string): string | undefined =>
  names(book).find((one) => one.toLowerCase() === name.toLowerCase());

function find(book: Book, args: Args): HostObject | null {
  const name = findName(book, args.text(0));
  return name === undefined ? null : make(style, { book, name });
}

function getItem(book: Book, args: Args): HostObject {
  const found = find(book, args);
  if (!found) throw itemNotFound(`There is no cell style "${args.text(0)}".`);
  return found;
}

export const styles: Kind<Book> = {
  name: "StyleCollection",
  items: (book) => names(book).map((name) => make(style, { book, name })),
  item: getItem,
  methods: {
    Add: (book, args) => {
      const name = args.text(0);
      if (name === "") throw invalidArgument("A cell style has a name.");
      if (findName(book, name) !== undefined) {
        throw alreadyExists(`A cell style "${name}" exists already.`);
      }
      book.engine.setFact("styles", name, {});
      return null;
    },
    GetItem: getItem,
    GetItemOrNullObject: find,
    GetCount: (book) => names(book).length,
  },
};
