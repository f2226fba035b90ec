import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { associated, shippedFile } from "./load.mjs";
import { measure } from "./measure.mjs";
import { extraMemory } from "./memory.mjs";
import { rowCases } from "./rows.mjs";
import { SORTING, wholeCases } from "./whole.mjs";

const ROWS = 100_000;
const FULL_COLUMN = 1_048_576;
const RESPONDENTS = 1_000_000;
/** What issue and notes ask for. */
const MOST = { toPlain: 6, toDecimal: 10, column: 2000, growth: 12, sorting: 3, memory: 150 };

// `npm run bench -- VW_RANGE` measures only what has that in its name, and writes nothing.
const [only = ""] = process.argv.slice(2);
const lines = [];
const say = (line = "") => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};
const row = (cells) => say(`| ${cells.join(" | ")} |`);
const header = (cells) => {
  row(cells);
  say(`|${"---|".repeat(cells.length)}`);
};
const ms = (time) => time.toFixed(time < 10 ? 1 : 0);
const show = ({ elapsed, processor }) => `${ms(elapsed)} (${ms(processor)})`;
const times = (ratio) => `${ratio.toFixed(1)}×`;
/** The targets that a row misses, by name; or that it meets all. */
const verdict = (targets) => {
  const missed = Object.keys(targets).filter((target) => !targets[target]);
  return missed.length === 0 ? "met" : `**missed: ${missed.join(", ")}**`;
};

const file = await shippedFile();
const functions = associated(file);

say("# Benchmarks");
say();
say(
  `Written by \`npm run bench\`. ${os.cpus()[0]?.model ?? "unknown processor"}, ${os.cpus().length} cores, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)} at the start. One process, all functions warmed, median of 7 samples of 60 ms or one call, through the functions of \`dist/functions.js\`, arrays of arrays in and out. Milliseconds by the clock; in brackets milliseconds of processor time, all threads with the garbage collector's together, of which the ratios are made. The garbage of the many small arrays that a result consists of is most of the plain loop's time, and of ours.`,
);
say();
measureRows();
say();
measureWhole();
if (!only) {
  say();
  await measureMemory();
  writeFileSync(path.resolve(import.meta.dirname, "RESULTS.md"), `${lines.join("\n")}\n`);
}

function measureRows() {
  say(`## Cell by cell, ${ROWS.toLocaleString("en-US")} rows`);
  say();
  const columns = ["ours", "plain double loop", "decimal.js row by row"];
  const ratios = ["to plain", "decimal.js to ours", "1,048,576 rows"];
  header(["function", ...columns, ...ratios, "1,000,000 rows to 100,000 (plain loop)", "targets"]);
  const cases = rowCases(functions, ROWS);
  // The state of a workbook in which all of them are used.
  for (const { ours } of cases) for (let i = 0; i < 6; i++) ours();
  const peers = [];
  for (const [i, one] of cases.entries()) {
    const { name } = one;
    if (!name.includes(only)) continue;
    const { mine, doubles, column, decimals, other } = measureRow(one, i);
    const toPlain = mine.processor / doubles.processor;
    const toDecimal = decimals.processor / mine.processor;
    const growth = growthOf(mine, column.mine);
    const targets = {
      "plain loop": toPlain <= MOST.toPlain,
      "decimal.js": toDecimal >= MOST.toDecimal,
      "full column": column.mine.elapsed <= MOST.column,
      growth: growth <= MOST.growth,
    };
    if (other) {
      targets["@formulajs/formulajs"] = mine.processor < other.processor;
      peers.push(`${name} with @formulajs/formulajs: ${show(other)}, ours ${show(mine)}.`);
    }
    row([
      name,
      ...[mine, doubles, decimals].map(show),
      times(toPlain),
      times(toDecimal),
      show(column.mine),
      `${times(growth)} (${times(growthOf(doubles, column.doubles))})`,
      verdict(targets),
    ]);
  }
  say();
  say(
    `Targets: at most ${MOST.toPlain}× the plain loop, decimal.js at least ${MOST.toDecimal}× ours, a full column within ${MOST.column / 1000} s, a million rows at most ${MOST.growth}× a hundred thousand, faster than @formulajs/formulajs.`,
  );
  for (const peer of peers) say(peer);
}

function measureRow({ name, ours, plain, decimal, peer }, i) {
  checkSame(name, ours(), plain());
  return {
    mine: measure(ours),
    doubles: measure(plain),
    column: measureColumn(i),
    decimals: measure(decimal),
    other: peer && measure(peer),
  };
}

/** With its own columns, gone before the next function: to mark gigabytes would take time from what is measured. */
function measureColumn(i) {
  const { ours, plain } = rowCases(functions, FULL_COLUMN)[i];
  return { mine: measure(ours), doubles: measure(plain) };
}

function growthOf(few, many) {
  return (many.processor / few.processor) * (1_000_000 / FULL_COLUMN);
}

/** A comparison of formulas that differ would be worth nothing. */
function checkSame(name, ours, plain) {
  const differs = ours.findIndex(
    ([cell], i) =>
      cell !== plain[i][0] && !(Math.abs(cell - plain[i][0]) <= 1e-9 * Math.abs(plain[i][0])),
  );
  if (differs >= 0) throw new Error(`${name}, row ${differs}: ${ours[differs]}, ${plain[differs]}`);
}

function measureWhole() {
  say("## Whole ranges");
  say();
  header(["function", "by the clock", "processor", "allowed", "target"]);
  const measured = new Map();
  for (const { name, limit, ours } of wholeCases(functions)) {
    if (!name.includes(only)) continue;
    const { elapsed, processor } = measure(ours);
    measured.set(name, processor);
    const allowed = limit === undefined ? "" : ms(limit * 1000);
    const met = limit === undefined ? "" : verdict({ time: elapsed <= limit * 1000 });
    row([name, ms(elapsed), ms(processor), allowed, met]);
  }
  const [range, sorting] = [measured.get("VW_RANGE, 1,000,000 respondents"), measured.get(SORTING)];
  if (range === undefined || sorting === undefined) return;
  say();
  const ratio = sorting / range;
  say(
    `Sorting four columns takes ${times(ratio)} the processor time of VW_RANGE; at least ${MOST.sorting}× is asked: ${verdict({ sorting: ratio >= MOST.sorting })}.`,
  );
}

async function measureMemory() {
  say("## Memory");
  say();
  const extra = await extraMemory(file, RESPONDENTS);
  say(
    `VW_RANGE of ${RESPONDENTS.toLocaleString("en-US")} respondents, three calls in a process of their own: ${extra.toFixed(0)} MB of resident memory beyond the arguments at the highest; at most ${MOST.memory} MB is asked: ${verdict({ memory: extra <= MOST.memory })}.`,
  );
}
