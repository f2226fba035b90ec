import type { Json } from "../engine";
import type { Args } from "./args";
import type { Book } from "./book";
import { toNumber, toText } from "./checks";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { type HostObject, type Kind, make } from "./object";
import { type Slot, keptAll } from "./slot";

interface Entry {
  readonly book: Book;
  readonly key: string;
}

const setting: Kind<Entry> = {
  name: "Setting",
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => book.engine.facts.settings[key] ?? null,
      set: ({ book, key }, value) => {
        book.engine.setFact("settings", key, value as Json);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.engine.setFact("settings", key, undefined);
    },
  },
};

function findSetting(book: Book, args: Args): HostObject | null {
  const key = args.text(0);
  return key in book.engine.facts.settings ? make(setting, { book, key }) : null;
}

function getSetting(book: Book, args: Args): HostObject {
  const found = findSetting(book, args);
  if (!found) throw itemNotFound(`There is no setting "${args.text(0)}".`);
  return found;
}

export const settings: Kind<Book> = {
  name: "SettingCollection",
  items: (book) =>
    Object.keys(book.engine.facts.settings).map((key) => make(setting, { book, key })),
  item: getSetting,
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      book.engine.setFact("settings", key, args.raw(1) as Json);
      return make(setting, { book, key });
    },
    GetItem: getSetting,
    GetItemOrNullObject: findSetting,
    GetCount: (book) => Object.keys(book.engine.facts.settings).length,
  },
};

const xmlPart: Kind<Entry> = {
  name: "CustomXmlPart",
  id: ({ key }) => key,
  properties: {
    Id: { get: ({ key }) => key },
    NamespaceUri: { get: (entry) => namespaceOf(xmlOf(entry)) },
  },
  methods: {
    GetXml: xmlOf,
    SetXml: ({ book, key }, args) => {
      book.engine.setFact("customXmlParts", key, checkXml(args.text(0)));
    },
    Delete: ({ book, key }) => {
      book.engine.setFact("customXmlParts", key, undefined);
    },
  },
};

function xmlOf({ book, key }: Entry): string {
  const xml = book.engine.facts.customXmlParts[key];
  if (xml === undefined) throw itemNotFound("The custom XML part does not exist any more.");
  return xml;
}

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  const [, element = "", attributes = ""] =
    /<([A-Za-z_][^\s/>]*)((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(xml) ?? [];
  const [prefix] = element.includes(":") ? element.split(":") : [undefined];
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2] ?? "";
}

/** Excel takes only well-formed XML: at least, one root element that is closed. */
function checkXml(xml: string): string {
  const body = xml.replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*/, "").trim();
  const [, root = ""] = /^<([A-Za-z_][\w:.-]*)[\s/>]/.exec(body) ?? [];
  const isClosed = body.endsWith(`</${root}>`) || /^<[^<>]*\/>$/.test(body);
  if (root === "" || !isClosed) throw invalidArgument("A custom XML part holds well-formed XML.");
  return xml;
}

interface Parts {
  readonly book: Book;
  /** Only parts of this namespace. */
  readonly namespaceUri?: string;
}

const partsOf = ({ book, namespaceUri }: Parts): Entry[] =>
  Object.keys(book.engine.facts.customXmlParts)
    .map((key) => ({ book, key }))
    .filter((entry) => namespaceUri === undefined || namespaceOf(xmlOf(entry)) === namespaceUri);

const open = (entry: Entry | undefined): HostObject | null => (entry ? make(xmlPart, entry) : null);

const findPart = (parts: Parts, args: Args): HostObject | null =>
  open(partsOf(parts).find(({ key }) => key === args.text(0)));

function getPart(parts: Parts, args: Args): HostObject {
  const found = findPart(parts, args);
  if (!found) throw itemNotFound("There is no such custom XML part.");
  return found;
}

const scopedParts: Kind<Parts> = {
  name: "CustomXmlPartScopedCollection",
  items: (parts) => partsOf(parts).map((entry) => make(xmlPart, entry)),
  item: getPart,
  methods: {
    GetItem: getPart,
    GetItemOrNullObject: findPart,
    GetCount: (parts) => partsOf(parts).length,
    GetOnlyItem: (parts) => {
      const [only, second] = partsOf(parts);
      if (!only || second) {
        throw new HostError("InvalidOperation", "There is not exactly one custom XML part.");
      }
      return make(xmlPart, only);
    },
    GetOnlyItemOrNullObject: (parts) => {
      const [only, second] = partsOf(parts);
      return second ? null : open(only);
    },
  },
};

export const customXmlParts: Kind<Parts> = {
  ...scopedParts,
  name: "CustomXmlPartCollection",
  methods: {
    GetItem: getPart,
    GetItemOrNullObject: findPart,
    GetCount: (parts) => partsOf(parts).length,
    Add: ({ book }, args) => {
      const key = `{${book.engine.model.uuidGenerator.uuidv4().toUpperCase()}}`;
      book.engine.setFact("customXmlParts", key, checkXml(args.text(0)));
      return make(xmlPart, { book, key });
    },
    GetByNamespace: ({ book }, args) => make(scopedParts, { book, namespaceUri: args.text(0) }),
  },
};

export const documentProperties: Kind<Slot> = {
  name: "DocumentProperties",
  properties: keptAll({
    Title: [toText, ""],
    Subject: [toText, ""],
    Author: [toText, ""],
    Keywords: [toText, ""],
    Comments: [toText, ""],
    Category: [toText, ""],
    Manager: [toText, ""],
    Company: [toText, ""],
    RevisionNumber: [toNumber, 0],
  }),
};

export const propertiesSlot = ({ engine }: Book): Slot => ({
  read: (name) => engine.facts.properties[name],
  write: (name, value) => {
    engine.setFact("properties", name, value);
  },
});
