import { functionName } from "../../engine";

/** A call of one of the add-in's functions, without the equals sign: "LTV(B1,B2)", or "VBP.LTV(B1,B2)". */
export function call(name: string, ...args: readonly (string | number)[]): string {
  return `${functionName(name)}(${args.join(",")})`;
}
