import type { Token } from "../../../../src/excel/sharing/formula-tokens";

export const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ value }) => value).join("");
