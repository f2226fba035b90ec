import { count, fill, type Counted, type SharingWords } from "../../../locales";

/** A few addresses for a sentence; the lists of the report have more. */
const most = 5;

/** A sentence that counts places and names the first of them. */
export function withPlaces(
  forms: Counted,
  all: readonly string[],
  { separator }: SharingWords,
): string {
  const named = all.length > most ? [...all.slice(0, most), "…"] : all;
  return fill(count(forms, all.length), { places: named.join(separator) });
}

export const placeOf = ({ sheet, at }: { readonly sheet: string; readonly at: string }): string =>
  `${sheet}!${at}`;
