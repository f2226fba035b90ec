import type { Comparison } from "../../../excel/sharing/sharing";
import { count, fill, type SharingWords, withPlaces } from "../../../locales";

/** What a comparison found: the largest difference first, then what differs in kind or was not compared. */
export function comparisonSentences(
  { cells, largest, largestAt, unlike, notCompared }: Comparison,
  say: SharingWords,
  locale: string,
): readonly string[] {
  const values = {
    difference: new Intl.NumberFormat(locale, {
      notation: largest > 0 && largest < 1e-6 ? "scientific" : "standard",
      maximumSignificantDigits: 3,
    }).format(largest),
    cells: new Intl.NumberFormat(locale).format(cells),
    place: largestAt ?? "",
  };
  const result =
    cells === 0 ? say.comparedNone : largestAt === undefined ? say.compared : say.comparedAt;
  return [
    fill(result, values),
    ...(unlike.length > 0 ? [withPlaces(say.unlike, unlike, say)] : []),
    ...(cells > 0 && notCompared > 0 ? [count(say.notCompared, notCompared)] : []),
  ];
}
