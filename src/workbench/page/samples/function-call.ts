/** Set by the build: "" or a company's own namespace. */
declare const FUNCTION_NAMESPACE: string;

/** A call of one of the add-in's functions, without the equals sign: "LTV(B1,B2)", or "VBP.LTV(B1,B2)". */
export function call(name: string, ...args: readonly (string | number)[]): string {
  const prefix = FUNCTION_NAMESPACE === "" ? "" : `${FUNCTION_NAMESPACE}.`;
  return `${prefix}${name}(${args.join(",")})`;
}
