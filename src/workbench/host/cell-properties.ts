import { type RangeRef, readCells } from "./book";
import { type CellPath, cellMembers } from "./cell-style";
import { invalidArgument, notImplemented } from "./errors";
import { setStyle } from "./format";
import { matrixFor } from "./range-values";
import { applyStyle } from "./styles";
import { camel, pascal } from "./object";

type Json = Readonly<Record<string, unknown>>;

/** The properties that are asked for, of each cell: `{style, format: {fill: {color}, …}}`, as rows. */
export function cellProperties(range: RangeRef, asked: Json): unknown[][] {
  const paths = pathsIn(asFormat(asked));
  checkKnown(asked);
  return readCells<unknown>(
    range,
    (at) => {
      const style = range.book.engine.excelStyle(at);
      return {
        ...(asked.style === true && { style: style.excelStyle ?? "Normal" }),
        ...(paths.length > 0 && { format: nested(paths, (path) => cellMembers[path].read(style)) }),
      };
    },
    {},
  );
}

/** Sets what each cell's entry names; an empty entry leaves its cell alone. */
export function setCellProperties(range: RangeRef, given: unknown): void {
  const at = matrixFor(range, given, "Range.setCellProperties");
  const { zone } = range;
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      const entry = at(row - zone.top, col - zone.left);
      if (typeof entry !== "object" || entry === null) {
        throw invalidArgument("Range.setCellProperties takes an object a cell.");
      }
      const cell = { ...range, zone: { left: col, right: col, top: row, bottom: row } };
      setOne(cell, entry as Json);
    }
  }
}

function setOne(cell: RangeRef, entry: Json): void {
  checkKnown(entry);
  if (entry.style !== undefined) applyStyle(cell, entry.style);
  const format = asFormat(entry);
  for (const path of pathsIn(format)) {
    const value = path
      .split("/")
      .reduce<unknown>((from, name) => (from as Json)[camel(name)], format);
    setStyle(cell, cellMembers[path].patch(value));
  }
}

const asFormat = ({ format = {} }: Json): Json => format as Json;

function checkKnown(properties: Json): void {
  const unknown = Object.keys(properties).find((key) => key !== "style" && key !== "format");
  if (unknown !== undefined) throw notImplemented(`CellProperties.${unknown}`);
}

/** "font/bold" and its like, as the members of a cell's format are known. */
function pathsIn(format: Json): readonly CellPath[] {
  return Object.entries(format).flatMap(([name, value]) => {
    const below = typeof value === "object" && value !== null ? Object.keys(value) : [];
    const paths = below.length > 0 ? below.map((one) => `${name}/${one}`) : [name];
    return paths.map((path) => {
      const member = path.split("/").map(pascal).join("/");
      if (!isMember(member)) throw notImplemented(`CellPropertiesFormat.${path}`);
      return member;
    });
  });
}

const isMember = (path: string): path is CellPath => Object.hasOwn(cellMembers, path);

function nested(paths: readonly CellPath[], read: (path: CellPath) => unknown): Json {
  const format: Record<string, unknown> = {};
  for (const path of paths) {
    const [first = "", second] = path.split("/").map(camel);
    if (second === undefined) format[first] = read(path);
    else format[first] = { ...(format[first] as Json | undefined), [second]: read(path) };
  }
  return format;
}
