import type { Args } from "./args";
import type { RangeRef, SheetRef } from "./book";
import { invalidArgument } from "./errors";

/** The range that an argument is: an object, or an address or name as seen from a sheet. */
export function rangeArgument(args: Args, index: number, sheet: SheetRef): RangeRef {
  return args.isObject(index)
    ? rangeObject(args, index)
    : sheet.book.range(args.text(index), sheet);
}

/** The range that an argument is, where Excel takes no address. */
export function rangeObject(args: Args, index: number): RangeRef {
  const { kindName, target } = args.object(index);
  if (kindName !== "Range") throw invalidArgument(`A range was expected, not a ${kindName}.`);
  return target as RangeRef;
}
