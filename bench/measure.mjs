import { performance } from "node:perf_hooks";

const WARM_UPS = 12;
const RUNS = 7;

/**
 * Medians in milliseconds: `elapsed` by the clock, `processor` of all threads (so that other work on the machine
 * counts less, and the garbage collector's helpers in full).
 */
export function measure(work, runs = RUNS) {
  for (let i = 0; i < WARM_UPS; i++) work();
  const elapsed = [];
  const processor = [];
  for (let i = 0; i < runs; i++) {
    const [before, start] = [process.cpuUsage(), performance.now()];
    work();
    elapsed.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
  }
  return { elapsed: middle(elapsed), processor: middle(processor) };
}

const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];

/** Park–Miller generator (see test/golden/price-sensitivity/GENERATOR.md). */
export function generator(seed) {
  let state = seed;
  return (bound) => (state = (16807 * state) % 2147483647) % bound;
}
