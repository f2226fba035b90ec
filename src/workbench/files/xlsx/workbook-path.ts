import { FileError, type FileReason } from "../outcome";
import type { SourcePackage } from "./source";
import { children } from "./xml";

/** Content types of a package's main part, and what they mean to us. */
const mainTypes: readonly (readonly [type: RegExp, reason: FileReason | undefined])[] = [
  [/spreadsheetml\.(?:sheet|template)\.main\+xml$/, undefined],
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i, undefined],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main$/i, "binary-xlsb"],
];

/**
 * Path of the workbook's main part.
 * @throws FileError for a zip that is no Excel workbook (a document, an archive), a binary one or a broken one
 */
export function findWorkbook(source: SourcePackage, name: string): string {
  let types: Element | undefined;
  try {
    types = source.root("[Content_Types].xml");
  } catch (error) {
    throw new FileError("damaged", { name }, { cause: error });
  }
  if (!types) throw new FileError("other-kind", { name });
  for (const override of children(types, "Override")) {
    const type = override.getAttribute("ContentType") ?? "";
    const found = mainTypes.find(([pattern]) => pattern.test(type));
    if (!found) continue;
    if (found[1] !== undefined) throw new FileError(found[1], { name });
    const path = (override.getAttribute("PartName") ?? "").replace(/^\//, "");
    if (source.text(path) === undefined) throw new FileError("damaged", { name });
    return path;
  }
  throw new FileError("other-kind", { name });
}
