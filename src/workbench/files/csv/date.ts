/** Year first, the only order of digits that everyone reads alike; with or without a time of day. */
const isoDate =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

const dayLength = 86_400_000;
/** Excel's day number of 1970-01-01. */
const unixEpoch = 25_569;
/** 1 March 1900: before it, Excel counts a 29 February 1900 that did not exist. */
const firstSafeDay = 61;

export interface ReadDate {
  /** Excel's day number. */
  readonly value: number;
  readonly format: string;
}

/** Reads `2024-03-15`, `2024/3/15` or `2024-03-15T08:30:00`; undefined when it is no date of the calendar. */
export function readDate(text: string): ReadDate | undefined {
  const match = isoDate.exec(text);
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = [
    1, 3, 4, 5, 6, 7,
  ].map((i) => Number(match[i] ?? 0));
  const moment = Date.UTC(year, month - 1, day);
  const date = new Date(moment);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const whole = moment / dayLength + unixEpoch;
  if (whole < firstSafeDay) return undefined;
  if (match[5] === undefined) return { value: whole, format: "yyyy-mm-dd" };
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { value: whole + time, format: "yyyy-mm-dd hh:mm:ss" };
}
