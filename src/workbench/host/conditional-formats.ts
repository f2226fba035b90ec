import type { ConditionalFormatFact } from "../engine";
import { formatZone, intersect } from "./address";
import type { Args } from "./args";
import { type Book, type RangeRef, clip } from "./book";
import { toBoolean } from "./checks";
import { drawFormat, zonesOf } from "./conditional-draw";
import { invalidArgument, itemNotFound, notImplemented } from "./errors";
import { parts } from "./conditional-parts";
import { type HostObject, type Kind, make } from "./object";
import { type Slot, withMember } from "./slot";

interface FormatRef {
  readonly book: Book;
  readonly id: string;
}

const factOf = ({ book, id }: FormatRef): ConditionalFormatFact => {
  const fact = book.engine.facts.conditionalFormats[id];
  if (!fact) throw itemNotFound("The conditional format does not exist any more.");
  return fact;
};

const rangeOf = (ref: FormatRef): RangeRef => {
  const { sheetId, ...fact } = factOf(ref);
  const [zone, ...others] = zonesOf(fact);
  if (!zone) throw itemNotFound("The conditional format's cells do not exist any more.");
  if (others.length > 0)
    throw invalidArgument("The conditional format applies to more than one block of cells.");
  return { book: ref.book, sheetId, zone };
};

function change(ref: FormatRef, part: Partial<ConditionalFormatFact>): void {
  drawFormat(ref.book.engine, ref.id, { ...factOf(ref), ...part });
}

const slotOf = (ref: FormatRef): Slot => ({
  read: (path) => factOf(ref).details[path],
  write: (path, value) => {
    change(ref, { details: withMember(factOf(ref).details, path, value) });
  },
});

/** The part that belongs to the format's type; asked for another, null or an error. */
function part(ref: FormatRef, member: string, orNull: boolean): HostObject | null {
  const found = parts[factOf(ref).type];
  if (found?.member === member) return make(found.kind, slotOf(ref));
  if (orNull) return null;
  throw itemNotFound(`The conditional format is not of the type ${member}.`);
}

const members = [...new Set(Object.values(parts).map(({ member }) => member))];

const conditionalFormat: Kind<FormatRef> = {
  name: "ConditionalFormat",
  id: ({ id }) => id,
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (ref) => factOf(ref).type },
    Priority: { get: (ref) => onSheet(ref.book, factOf(ref).sheetId).indexOf(ref.id) },
    StopIfTrue: {
      get: (ref) => factOf(ref).stopIfTrue,
      set: (ref, value) => {
        change(ref, { stopIfTrue: toBoolean(value) });
      },
    },
  },
  objects: Object.fromEntries(
    members.flatMap((member) => [
      [member, (ref: FormatRef) => part(ref, member, false)],
      [`${member}OrNullObject`, (ref: FormatRef) => part(ref, member, true)],
    ]),
  ),
  methods: {
    GetRange: (ref) => ref.book.make("Range", rangeOf(ref)),
    Delete: (ref) => {
      remove(ref);
    },
  },
};

function remove(ref: FormatRef): void {
  const { book, id } = ref;
  const { sheetId } = factOf(ref);
  if (book.getters.getConditionalFormats(sheetId).some((one) => one.id === id)) {
    book.engine.send("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
  }
  book.engine.setFact("conditionalFormats", id, undefined);
}

/** Ids of a sheet's conditional formats, the one that goes before all others first. */
const onSheet = ({ engine }: Book, sheetId: string): string[] =>
  Object.entries(engine.facts.conditionalFormats)
    .filter(([, fact]) => fact.sheetId === sheetId)
    .sort(([, a], [, b]) => a.priority - b.priority)
    .map(([id]) => id);

const all = ({ book, sheetId, zone }: RangeRef): FormatRef[] =>
  onSheet(book, sheetId)
    .map((id) => ({ book, id }))
    .filter((ref) => zonesOf(factOf(ref)).some((own) => intersect(own, zone) !== undefined));

/** A new format goes before all that the sheet has ("at the first/top priority", ConditionalFormatCollection.add). */
function topPriority(book: Book, sheetId: string): number {
  const [first] = onSheet(book, sheetId);
  return first === undefined ? 0 : factOf({ book, id: first }).priority - 1;
}

function getItem(range: RangeRef, args: Args): HostObject {
  const found = all(range).find(({ id }) => id === args.text(0));
  if (!found) throw itemNotFound("There is no such conditional format.");
  return make(conditionalFormat, found);
}

export const conditionalFormats: Kind<RangeRef> = {
  name: "ConditionalFormatCollection",
  items: (range) => all(range).map((ref) => make(conditionalFormat, ref)),
  item: getItem,
  methods: {
    Add: (range, args) => {
      const type = args.text(0);
      if (!parts[type]) throw notImplemented(`ConditionalFormatType.${type}`);
      const { book, sheetId } = range;
      const id = book.newId("cf");
      book.engine.setFact("conditionalFormats", id, {
        sheetId,
        range: formatZone(clip(range)),
        type,
        priority: topPriority(book, sheetId),
        stopIfTrue: false,
        details: {},
      });
      return make(conditionalFormat, { book, id });
    },
    ClearAll: (range) => {
      all(range).forEach(remove);
    },
    GetItem: getItem,
    GetItemAt: (range, args) => {
      const found = all(range)[args.number(0)];
      if (!found) throw itemNotFound("There is no such conditional format.");
      return make(conditionalFormat, found);
    },
    GetCount: (range) => all(range).length,
  },
};
