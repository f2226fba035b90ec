import { load, type WorkbookData } from "@odoo/o-spreadsheet";
import { relationshipsOf, resolvePath } from "../package";
import type { SourcePackage } from "../source";
import { children, parseXml, serializeXml } from "../xml";

export interface ImportedWorkbook {
  readonly data: WorkbookData;
  /** What the engine could not take over, in its own words. */
  readonly warnings: readonly string[];
}

/**
 * Lets the engine read the parts. It parses in its loader (not in the model, which would compress formulas
 * on the way), and tells what it could not read by console.warn alone, so that is where we listen.
 * @param replaced other texts for some parts, by their paths
 */
export function importByEngine(
  source: SourcePackage,
  replaced: ReadonlyMap<string, string>,
): ImportedWorkbook {
  const files: Record<string, string> = {};
  for (const path of source.paths) {
    const text = replaced.get(path) ?? source.text(path) ?? "";
    files[path] = path.endsWith(".rels") ? relative(path, text) : text;
  }
  const warnings: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => {
    warnings.push(String(message));
  };
  try {
    return { data: load(files, true), warnings };
  } finally {
    console.warn = warn;
  }
}

/**
 * The engine knows relationships by relative paths alone; absolute ones (`/xl/worksheets/sheet1.xml`, as
 * openpyxl and others write them) are turned into relative ones.
 */
function relative(path: string, text: string): string {
  if (!text.includes('="/')) return text;
  const document = parseXml(text);
  const source = sourceOf(path);
  const depth = source.split("/").length - 1;
  for (const one of children(document.documentElement, "Relationship")) {
    const target = one.getAttribute("Target") ?? "";
    if (!target.startsWith("/") || one.getAttribute("TargetMode") === "External") continue;
    const folder = source.slice(0, source.lastIndexOf("/") + 1);
    const full = resolvePath(source, target);
    const isBelow = folder !== "" && full.startsWith(folder);
    one.setAttribute("Target", isBelow ? full.slice(folder.length) : "../".repeat(depth) + full);
  }
  return serializeXml(document);
}

/** The part whose relationships stand at this path. */
function sourceOf(path: string): string {
  const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
  if (source !== "" && relationshipsOf(source) !== path) throw new Error(`${path} is misplaced`);
  return source;
}
