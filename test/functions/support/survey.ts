import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "../../../src/functions";

const FOLDER = "test/golden/price-sensitivity";

export interface Options {
  readonly validate: boolean;
  readonly interpolate: boolean;
  readonly intersection_method: "min" | "mean" | "max" | "median";
  readonly acceptable_range: "original" | "narrower";
  readonly nms?: boolean;
  readonly pi_scale?: readonly number[];
  readonly pi_calibrated?: readonly number[];
  readonly pi_calibrated_toocheap?: number;
  readonly pi_calibrated_tooexpensive?: number;
}

export type Point = "pmc" | "opp" | "idp" | "pme";
type Curve = readonly (number | null)[];

export interface Expected extends Readonly<Record<Point, number | null>> {
  readonly n_used: number;
  readonly invalid_cases: number;
  readonly error?: string;
  readonly curves?: Readonly<
    Record<"price" | "too_cheap" | "cheap" | "expensive" | "too_expensive", Curve>
  >;
  readonly nms?: Readonly<
    Record<"price_optimal_reach" | "price_optimal_revenue" | "max_reach" | "max_revenue", number>
  >;
}

export interface Golden {
  readonly name: string;
  readonly options: Options;
  readonly input: Readonly<Record<"toocheap" | "cheap" | "expensive" | "tooexpensive", Curve>> & {
    readonly pi_cheap?: Curve;
    readonly pi_expensive?: Curve;
    readonly weights?: readonly number[];
    readonly csv?: string;
  };
  readonly expected: Expected;
  readonly variants?: readonly { options: Options; expected: Expected }[];
  readonly fp_sensitive: readonly { run: string; point: Point; reference: number; exact: number }[];
}

/** Every run of the R package: the file's own and its variants. */
const runs = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .flatMap((file) => {
    const golden = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Golden;
    const all = [
      { options: golden.options, expected: golden.expected },
      ...(golden.variants ?? []),
    ];
    return all.map((run, i) => {
      const id = i === 0 ? "expected" : `variants[${i - 1}]`;
      return { ...run, golden, id, title: `${golden.name} ${id}` };
    });
  });

/** Runs as the contract has them: only consistent respondents, no interpolated grid. */
export const ordinaryRuns = runs.filter(
  ({ options }) =>
    options.validate && !options.interpolate && options.intersection_method !== "median",
);

export function responsesOf({ input }: Golden): Input[][] {
  if (input.csv !== undefined) return csvRows(input.csv).map((row) => row.slice(0, 4));
  return input.cheap.map((cheap, i) => [
    input.toocheap[i],
    cheap,
    input.expensive[i],
    input.tooexpensive[i],
  ]);
}

export function intentsOf({ input }: Golden): { intent_cheap: Input[]; intent_expensive: Input[] } {
  const rows = input.csv === undefined ? [] : csvRows(input.csv);
  return {
    intent_cheap: input.pi_cheap ? [...input.pi_cheap] : rows.map((row) => row[4]),
    intent_expensive: input.pi_expensive ? [...input.pi_expensive] : rows.map((row) => row[5]),
  };
}

export function csvRows(file: string): number[][] {
  const lines = readFileSync(join(FOLDER, file), "utf8").trim().split("\n").slice(1);
  return lines.map((line) => line.split(",").map(Number));
}
