/** Prefix of the functions' names, set by the build; "" for none. */
declare const FUNCTION_NAMESPACE: string | undefined;

const prefix =
  typeof FUNCTION_NAMESPACE === "undefined" || FUNCTION_NAMESPACE === ""
    ? ""
    : `${FUNCTION_NAMESPACE}.`;

/** A function of ours as a cell says it: "LTV", or "VBP.LTV" where the build set a namespace. */
export const functionName = (id: string): string => `${prefix}${id}`;
