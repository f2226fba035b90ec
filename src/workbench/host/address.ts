import { helpers, type Zone } from "@odoo/o-spreadsheet";
import { invalidArgument } from "./errors";
import { limits } from "./limits";

const lastRow = limits.rows - 1;
const lastColumn = limits.columns - 1;

/** A sheet's cells all together. */
export const wholeSheet: Zone = { left: 0, top: 0, right: lastColumn, bottom: lastRow };

export interface Address {
  readonly sheetName?: string;
  readonly zone: Zone;
}

const pattern =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(?:\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?|\$?([a-z]{1,3}):\$?([a-z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))$/i;

/** Reads "A1", "$A$1:B2", "A:C", "1:3", each also after a sheet name; undefined when it is no address. */
export function parseAddress(text: string): Address | undefined {
  const match = pattern.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, plain, c1, r1, c2, r2, fromColumn, toColumn, fromRow, toRow] = match;
  const column = (letters: string | undefined, otherwise: number): number =>
    letters === undefined ? otherwise : helpers.lettersToNumber(letters.toUpperCase());
  const row = (digits: string | undefined, otherwise: number): number =>
    digits === undefined ? otherwise : Number(digits) - 1;
  const left = column(c1 ?? fromColumn, 0);
  const top = row(r1 ?? fromRow, 0);
  const right = c1 === undefined ? column(toColumn, lastColumn) : column(c2, left);
  const bottom = c1 === undefined ? row(toRow, lastRow) : row(r2, top);
  const zone: Zone = {
    left: Math.min(left, right),
    right: Math.max(left, right),
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
  };
  if (zone.right > lastColumn || zone.bottom > lastRow || zone.top < 0) return undefined;
  const sheetName = quoted === undefined ? plain : quoted.replaceAll("''", "'");
  return sheetName === undefined ? { zone } : { sheetName, zone };
}

/** "A1:B2", or "A:B" and "1:3" for whole columns and rows. */
export function formatZone(zone: Zone, absolute = false): string {
  const dollar = absolute ? "$" : "";
  const column = (index: number): string => dollar + helpers.numberToLetters(index);
  const row = (index: number): string => dollar + String(index + 1);
  if (zone.top === 0 && zone.bottom === lastRow && !isWhole(zone)) {
    return `${column(zone.left)}:${column(zone.right)}`;
  }
  if (zone.left === 0 && zone.right === lastColumn) return `${row(zone.top)}:${row(zone.bottom)}`;
  const first = column(zone.left) + row(zone.top);
  const isCell = zone.left === zone.right && zone.top === zone.bottom;
  return isCell ? first : `${first}:${column(zone.right)}${row(zone.bottom)}`;
}

const isWhole = (zone: Zone): boolean => zone.left === 0 && zone.right === lastColumn;

/** A sheet's name as it stands in an address, quoted where Excel quotes it. */
export function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Refuses a zone that leaves the sheet. */
export function checkZone(zone: Zone): Zone {
  const inside =
    zone.left >= 0 &&
    zone.top >= 0 &&
    zone.right <= lastColumn &&
    zone.bottom <= lastRow &&
    zone.left <= zone.right &&
    zone.top <= zone.bottom;
  if (!inside) throw invalidArgument("The range lies outside the sheet.");
  return zone;
}

/** The part that both zones share, or undefined. */
export function intersect(a: Zone, b: Zone): Zone | undefined {
  const zone = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return zone.left <= zone.right && zone.top <= zone.bottom ? zone : undefined;
}

/** The smallest zone around both. */
export const bounding = (a: Zone, b: Zone): Zone => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
