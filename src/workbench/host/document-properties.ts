import type { Book } from "./book";
import { toNumber, toText } from "./checks";
import type { Kind } from "./object";
import { type Slot, keptAll } from "./slot";

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
