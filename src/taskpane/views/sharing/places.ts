/** A few addresses for a sentence; the lists of the report have more. */
const most = 5;

export function places(all: readonly string[]): string {
  const shown = all.slice(0, most).join(", ");
  return all.length > most ? `${shown}, …` : shown;
}

/** The same for cells. */
export const placesOf = (
  cells: readonly { readonly sheet: string; readonly at: string }[],
): string => places(cells.map(({ sheet, at }) => `${sheet}!${at}`));
