import type { Attributes, Json } from "../../../engine";
import { pick } from "../protection-words";
import type { SourcePackage } from "../source";
import { webExtension } from "../web-extension";
import { child, children } from "../xml";

export interface ReadExtension {
  readonly settings: Readonly<Record<string, Json>>;
  /** Where the add-in came from when Excel saved the file. */
  readonly source?: Attributes;
}

/** Reads the add-in's settings that the workbook carries; those of other add-ins are not ours to know. */
export function readWebExtension(source: SourcePackage): ReadExtension {
  for (const panes of source.related("", "webextensiontaskpanes")) {
    for (const path of source.related(panes, "webextension")) {
      const root = source.root(path);
      const references = root ? children(root, "reference") : [];
      const own = references.find(
        (one) => one.getAttribute("id")?.toLowerCase() === webExtension.addinId,
      );
      if (root && own)
        return {
          settings: readSettings(root),
          source: pick(own, ["version", "store", "storeType"]),
        };
    }
  }
  return { settings: {} };
}

function readSettings(root: Element): Record<string, Json> {
  const settings: Record<string, Json> = {};
  const list = child(root, "properties");
  for (const property of list ? children(list, "property") : []) {
    const name = property.getAttribute("name") ?? "";
    const value = property.getAttribute("value") ?? "";
    if (name !== "") settings[name] = parse(value);
  }
  return settings;
}

/** Values are JSON; what another program wrote otherwise is a text. */
function parse(value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}
