import type { OurFunction } from "../../../plan/expression";
import { ourFunctions } from "../../../plan/our-functions";
import type { Matrix } from "../sharing";
import { single } from "./values";

/** How often a function goes through its cells: draws where it takes a number of them, else steps of its search. */
const rounds: Readonly<
  Partial<Record<OurFunction, { readonly parameter?: string; readonly otherwise: number }>>
> = {
  VALUE_SIMULATE: { parameter: "trials", otherwise: 10_000 },
  VW_INTERVAL: { parameter: "resamples", otherwise: 2_000 },
  CLV_FIT: { otherwise: 1_000 },
  SPEND_FIT: { otherwise: 1_000 },
  RETENTION_FIT: { otherwise: 1_000 },
};

/** About a fifth of a second: 2,000 resamples of 500 respondents take 80 ms on an ordinary machine. */
const mostWork = 10_000_000;

/** Whether a call is over so soon that it may be tried while a person works. */
export function isAffordable(name: OurFunction, args: readonly (Matrix | null)[]): boolean {
  const { parameter = "", otherwise = 1 } = rounds[name] ?? {};
  const given = args[ourFunctions[name].parameters.indexOf(parameter)];
  const count = given && single(given);
  const cells = args.reduce((sum, arg) => sum + (arg?.length ?? 0) * (arg?.[0]?.length ?? 0), 0);
  return cells * (typeof count === "number" ? count : otherwise) <= mostWork;
}
