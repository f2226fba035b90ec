import type { Json } from "../engine";
import type { Args } from "./args";
import type { Book } from "./book";
import { itemNotFound } from "./errors";
import { type HostObject, type Kind, make } from "./object";

interface SettingRef {
  readonly book: Book;
  readonly key: string;
}

const setting: Kind<SettingRef> = {
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
