import type { Language } from "../../../locales/language";
import { type FunctionsMetadata, describeFunctions } from "../../engine";

/**
 * Gives the grid's autocomplete and argument help their words: the same metadata that Excel reads.
 * Rejects when they cannot be fetched; the functions calculate all the same.
 */
export async function loadFunctionHelp(language: Language): Promise<void> {
  const file = language === "en-US" ? "functions.json" : `functions.${language}.json`;
  const response = await fetch(`../${file}`);
  if (!response.ok) throw new Error(`${file}: ${String(response.status)}`);
  describeFunctions((await response.json()) as FunctionsMetadata);
}
