import type { CellValue } from "./kept";
import type { CellPlace } from "./look";

/** What a cell shows while Excel waits for its value. */
const waiting: readonly CellValue[] = ["#BUSY!", "#GETTING_DATA", "#CONNECT!"];

export const isPending = (value: CellValue): boolean => waiting.includes(value);

/** Whether the cell's value is what its formula gives. */
export const isShown = ({ value }: CellPlace): boolean => value !== "#NAME?" && !isPending(value);
