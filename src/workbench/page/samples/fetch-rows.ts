import Papa from "papaparse";

/** One line of a sample's file: a number where the text is one. */
export type SampleRow = Readonly<Record<string, string | number | undefined>>;

/** Lines of comma separated text with headers, numbers read as such. */
export function parseRows(text: string): readonly SampleRow[] {
  return Papa.parse<SampleRow>(text, { header: true, dynamicTyping: true, skipEmptyLines: true })
    .data;
}

export async function fetchRows(path: string): Promise<readonly SampleRow[]> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${String(response.status)}`);
  return parseRows(await response.text());
}
