import { elements, partsOf } from "./book";

/**
 * What Excel would "repair" in a file, by the rules of the package and of SpreadsheetML: parts without
 * content type or relationship, references that lead nowhere, ids and names that are not unique.
 */
export function problemsOf(bytes: Uint8Array): string[] {
  const parts = partsOf(bytes);
  return [
    ...contentTypeProblems(parts),
    ...relationshipProblems(parts),
    ...sheetProblems(parts),
    ...tableProblems(parts),
  ];
}

type Parts = ReadonlyMap<string, Document>;

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? "";

function root(parts: Parts, path: string): Element {
  const found = parts.get(path)?.documentElement;
  if (!found) throw new Error(`no part ${path}`);
  return found;
}

function contentTypeProblems(parts: Parts): string[] {
  const types = root(parts, "[Content_Types].xml");
  const named = elements(types, "Override").map((one) => attribute(one, "PartName").slice(1));
  const defaults = elements(types, "Default").map((one) => attribute(one, "Extension"));
  return [
    ...duplicates(named).map((path) => `${path} has two content types`),
    ...named.filter((path) => !parts.has(path)).map((path) => `content type of no part ${path}`),
    ...[...parts.keys()]
      .filter((path) => path.startsWith("xl/") && path.endsWith(".xml") && !named.includes(path))
      .map((path) => `${path} has no content type`),
    ...["rels", "xml"]
      .filter((one) => !defaults.includes(one))
      .map((one) => `no default for ${one}`),
  ];
}

function relationshipProblems(parts: Parts): string[] {
  return [...parts].flatMap(([path, document]) => {
    if (!path.endsWith(".rels")) return [];
    const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    const list = elements(document.documentElement, "Relationship");
    const missing = list
      .filter((one) => attribute(one, "TargetMode") !== "External")
      .map((one) => new URL(attribute(one, "Target"), `file:///${source}`).pathname.slice(1))
      .filter((target) => !parts.has(target) && !target.includes("media/"));
    const used = parts.get(source)
      ? [...(parts.get(source)?.documentElement.outerHTML.matchAll(/r:id="(\w+)"/g) ?? [])]
      : [];
    const ids = list.map((one) => attribute(one, "Id"));
    return [
      ...missing.map((target) => `${source} relates to no part ${target}`),
      ...duplicates(ids).map((id) => `${source} has two relationships ${id}`),
      ...used.flatMap(([, id = ""]) => (ids.includes(id) ? [] : [`${source} lacks ${id}`])),
    ];
  });
}

function sheetProblems(parts: Parts): string[] {
  const formats = elements(elements(root(parts, "xl/styles.xml"), "cellXfs")[0]!, "xf").length;
  const texts = elements(root(parts, "xl/sharedStrings.xml"), "si").length;
  const workbook = root(parts, "xl/workbook.xml");
  const names = elements(workbook, "sheet").map((one) => attribute(one, "name"));
  const defined = elements(workbook, "definedName").map(
    (one) => `${attribute(one, "name").toLowerCase()} ${attribute(one, "localSheetId")}`,
  );
  const problems = [
    ...duplicates(names.map((one) => one.toLowerCase())).map((one) => `two sheets ${one}`),
    ...names
      .filter((one) => one.length > 31 || /[:\\/?*[\]]/.test(one))
      .map((one) => `sheet ${one}`),
    ...duplicates(defined).map((one) => `two names ${one}`),
  ];
  for (const [path, document] of parts) {
    if (!path.startsWith("xl/worksheets/") || path.endsWith(".rels")) continue;
    const cells = elements(document.documentElement, "c");
    problems.push(
      ...duplicates(cells.map((one) => attribute(one, "r"))).map((one) => `two ${one}`),
    );
    for (const cell of cells) {
      const value = elements(cell, "v")[0]?.textContent ?? "";
      const type = attribute(cell, "t") || "n";
      const at = `${path} ${attribute(cell, "r")}`;
      if (Number(attribute(cell, "s")) >= formats) problems.push(`${at}: no such format`);
      if (type === "s" && Number(value) >= texts) problems.push(`${at}: no such text`);
      if (type === "n" && value !== "" && !Number.isFinite(Number(value)))
        problems.push(`${at}: ${value}`);
      if (type === "b" && !/^[01]$/.test(value)) problems.push(`${at}: ${value}`);
    }
  }
  return problems;
}

function tableProblems(parts: Parts): string[] {
  const tables = [...parts]
    .filter(([path]) => path.startsWith("xl/tables/"))
    .map(([, document]) => document.documentElement);
  const columns = tables.flatMap((table) => {
    const names = elements(table, "tableColumn").map((one) => attribute(one, "name").toLowerCase());
    return duplicates(names).map((one) => `two columns ${one}`);
  });
  return [
    ...duplicates(tables.map((one) => attribute(one, "id"))).map((one) => `two tables ${one}`),
    ...duplicates(tables.map((one) => attribute(one, "displayName").toLowerCase())),
    ...columns,
  ];
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}
