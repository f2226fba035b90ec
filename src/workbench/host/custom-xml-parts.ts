import type { Args } from "./args";
import type { Book } from "./book";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { type HostObject, type Kind, make } from "./object";

interface PartRef {
  readonly book: Book;
  readonly key: string;
}

const xmlPart: Kind<PartRef> = {
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

function xmlOf({ book, key }: PartRef): string {
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

const partsOf = ({ book, namespaceUri }: Parts): PartRef[] =>
  Object.keys(book.engine.facts.customXmlParts)
    .map((key) => ({ book, key }))
    .filter((entry) => namespaceUri === undefined || namespaceOf(xmlOf(entry)) === namespaceUri);

const open = (entry: PartRef | undefined): HostObject | null =>
  entry ? make(xmlPart, entry) : null;

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
