import type { Area } from "../plan/address";
import { readInParts } from "./in-parts";

type Cells = readonly (readonly unknown[])[];

/** Formulas alone: so many plain ones of 300 characters stay below what Excel answers in one request. */
const reading = { properties: "formulas", cells: 15_000 };

/** The formulas of an area, from the first row to the last. */
export function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Cells> {
  return readInParts(context, sheet, area, reading, ({ formulas }): Cells => formulas);
}
