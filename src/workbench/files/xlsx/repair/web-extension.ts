import { relationshipNamespace, append, setAttributes } from "../xml";
import { webExtension } from "../web-extension";
import type { RepairContext } from "./context";

/**
 * Writes the add-in's settings (drafts of its forms) where Excel keeps them. The pane's entry is there for
 * them alone: it is not visible, so that Excel opens no pane and asks for no add-in.
 */
export function repairWebExtension({ parts, engine }: RepairContext): void {
  const settings = Object.entries(engine.facts.settings);
  if (settings.length === 0) return;
  const { folder, namespace, panesNamespace } = webExtension;
  const extension = parts.add(
    `${folder}webextension1.xml`,
    `<we:webextension xmlns:we="${namespace}" id="{${webExtension.addinId.toUpperCase()}}"/>`,
    webExtension.contentType,
  );
  // What the file said of where the add-in comes from; Excel looks settings up by it.
  const source = engine.facts.workbook.extension as Readonly<Record<string, string>> | undefined;
  const reference = { id: webExtension.addinId, ...(source ?? webExtension.reference) };
  append(extension, "we:reference", reference);
  append(extension, "we:alternateReferences");
  const properties = append(extension, "we:properties");
  for (const [name, value] of settings)
    append(properties, "we:property", { name, value: JSON.stringify(value) });
  append(extension, "we:bindings");

  const panes = `${folder}taskpanes.xml`;
  const root = parts.add(
    panes,
    `<wetp:taskpanes xmlns:wetp="${panesNamespace}" xmlns:r="${relationshipNamespace}"/>`,
    webExtension.panesContentType,
  );
  const place = { dockstate: "right", visibility: 0, width: 350, row: 1 };
  const pane = append(root, "wetp:taskpane", place);
  const id = parts.relate(panes, webExtension.relationship, "webextension1.xml");
  setAttributes(append(pane, "wetp:webextensionref"), { "r:id": id });
  parts.relate("", webExtension.panesRelationship, panes);
}
