/** The day that Excel numbers 0 (its first two months count a day that never was, and no deal is that old). */
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** ISO 8601 of the day that Excel keeps under this number; undefined where there is no such day. */
export function isoDate(serial: number): string | undefined {
  const date = new Date(EXCEL_DAY_0 + Math.floor(serial) * DAY_MS);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
