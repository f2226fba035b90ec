import { functions } from "../../functions";

/** Prefix of the functions' names, set by the build; "" for none. */
declare const FUNCTION_NAMESPACE: string | undefined;

const prefix =
  typeof FUNCTION_NAMESPACE === "undefined" || FUNCTION_NAMESPACE === ""
    ? ""
    : `${FUNCTION_NAMESPACE}.`;

/** Upper-case names of the add-in's cell functions, as a user types them. */
export const customNames: ReadonlySet<string> = new Set(
  functions.map(({ id }) => `${prefix}${id}`.toUpperCase()),
);
