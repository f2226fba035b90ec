import { isError } from "../../../plan/cell-error";
import type { CellValue } from "../kept";
import type { Matrix, Scalar } from "../sharing";

export const isErrorValue = (value: Scalar): value is { readonly code: string } =>
  typeof value === "object" && value !== null;

/** What Office.js gives for a cell: it tells errors by their text. */
export const scalarOf = (value: CellValue): Scalar => (isError(value) ? { code: value } : value);

/** What a cell shows for it: the text of an error. */
export const shownOf = (value: Scalar): CellValue =>
  isErrorValue(value) ? value.code : (value ?? "");

export const isSingle = (matrix: Matrix): boolean => matrix.length === 1 && matrix[0]?.length === 1;

/** The only cell; undefined where there are several, or none. */
export const single = (matrix: Matrix): Scalar => (isSingle(matrix) ? matrix[0]?.[0] : undefined);

/** A value as what one cell shows; undefined where it is not sure. */
export const oneCell = (value: Scalar): Matrix | undefined =>
  value === undefined ? undefined : [[value]];
