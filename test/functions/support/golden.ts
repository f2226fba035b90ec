import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Arguments } from "./call";

interface Tolerance {
  readonly abs?: number;
  readonly rel?: number;
}

export interface GoldenCase {
  readonly name: string;
  readonly function: string;
  readonly args: Arguments;
  readonly expected: number | string;
  readonly tolerance: Tolerance;
}

export function goldenCases(file: string): GoldenCase[] {
  return JSON.parse(readFileSync(join("test/golden", `${file}.json`), "utf8")) as GoldenCase[];
}

/** Asymmetric matcher: a number within the golden file's own tolerance. */
export function closeTo(expected: number, { abs = 0, rel = 0 }: Tolerance): unknown {
  const allowed = Math.max(abs, rel * Math.abs(expected));
  return {
    asymmetricMatch: (actual: unknown) =>
      typeof actual === "number" && Math.abs(actual - expected) <= allowed,
    toString: () => `${expected} ± ${allowed}`,
  };
}
