/** A few addresses for a sentence; the lists of the report have more. */
const most = 5;

export function places(all: readonly string[]): string {
  const shown = all.slice(0, most).join(", ");
  return all.length > most ? `${shown}, …` : shown;
}
