import { functions } from "../../functions";
import { functionName } from "../engine";

/** Upper-case names of the add-in's cell functions, as a user types them. */
export const customNames: ReadonlySet<string> = new Set(
  functions.map(({ id }) => functionName(id).toUpperCase()),
);
