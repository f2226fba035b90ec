import type { Attributes } from "../../engine";

/** Attributes that hold a protection's password as a hash (ECMA-376 part 1, 18.3.1.85 and 18.2.29). */
const sheetHash = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];
const workbookHash = [
  "workbookPassword",
  "workbookAlgorithmName",
  "workbookHashValue",
  "workbookSaltValue",
  "workbookSpinCount",
];

/** The hash that an element holds; undefined when it is protected without a password. */
export function readHash(element: Element): Attributes | undefined {
  const hash = pick(element, [...sheetHash, ...workbookHash]);
  return Object.keys(hash).length === 0 ? undefined : hash;
}

/** The attributes of these names that an element has. */
export function pick(element: Element | undefined, names: readonly string[]): Attributes {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = element?.getAttribute(name);
      return value === null || value === undefined ? [] : [[name, value] as const];
    }),
  );
}
