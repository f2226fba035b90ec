const longestSheetName = 31;

/** A sheet name that Excel accepts, as near to the wanted one as can be, with a number where it is taken. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const allowed =
    wanted
      .replace(/[:\\/?*[\]\u0000-\u001f]/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^[' ]+|[' ]+$/g, "") || "Sheet";
  // Excel keeps this name for its own change log.
  const isReserved = allowed.toLowerCase() === "history";
  return numbered(
    cut(allowed, longestSheetName),
    isReserved ? [...taken, allowed] : taken,
    (stem, number) => {
      const suffix = ` ${number}`;
      return cut(stem, longestSheetName - suffix.length) + suffix;
    },
  );
}

/** A name of a range or table, with a number where it is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  return numbered(wanted, taken, (stem, number) => `${stem}_${number}`);
}

function numbered(
  wanted: string,
  taken: readonly string[],
  withNumber: (stem: string, number: number) => string,
): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = withNumber(wanted, number);
  return name;
}

/** Never through the middle of a character of two code units. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd();
}
