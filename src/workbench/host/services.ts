import type { Book } from "./book";
import { notImplemented } from "./errors";
import { type HostObject, type Kind, make } from "./object";

/** Services that office.js itself calls when it starts; the workbook has no part in them. */
const services: Readonly<Record<string, Kind<Book>>> = {
  "Microsoft.InternalService.AddinInternalService": {
    name: "AddinInternalService",
    methods: { NotifyActionHandlerReady: () => null },
  },
};

export function service(name: string, book: Book): HostObject {
  const kind = services[name];
  if (!kind) throw notImplemented(`service ${name}`);
  return make(kind, book);
}
