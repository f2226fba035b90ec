import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
/** What was measured before leaves its garbage: it is collected at no one's cost. */
const collectGarbage = runInNewContext("gc");

/** Until the engine has compiled what it will: its threads' work would count as ours. */
const WARM_UP_MS = 400;
const WARM_UPS = 5;
/** A sample is of as many calls as take this long, so that each has its share of collecting garbage. */
const SAMPLE_MS = 60;
const RUNS = 7;

/**
 * Medians in milliseconds a call: `elapsed` by the clock, `processor` of all threads (so that other work on the machine
 * counts less, and the garbage collector's helpers in full).
 */
export function measure(work, runs = RUNS) {
  collectGarbage();
  const warm = performance.now() + WARM_UP_MS;
  for (let i = 0; i < WARM_UPS || performance.now() < warm; i++) work();
  const begin = performance.now();
  work();
  const calls = Math.max(1, Math.round(SAMPLE_MS / (performance.now() - begin)));
  const elapsed = [];
  const processor = [];
  for (let i = 0; i < runs; i++) {
    const [before, start] = [process.cpuUsage(), performance.now()];
    for (let call = 0; call < calls; call++) work();
    elapsed.push((performance.now() - start) / calls);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000 / calls);
  }
  return { elapsed: middle(elapsed), processor: middle(processor) };
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** Park–Miller generator (see test/golden/price-sensitivity/GENERATOR.md). */
export function generator(seed) {
  let state = seed;
  return (bound) => (state = (16807 * state) % 2147483647) % bound;
}
