import { writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { shippedFunctions } from "./load.mjs";
import { median } from "./measure.mjs";
import { rowCases } from "./rows.mjs";
import { wholeCases } from "./whole.mjs";

const ROWS = 100_000;
const FULL_COLUMN = 1_048_576;

const functions = await shippedFunctions();
const lines = [];
const say = (line) => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};
const ms = (time) => time.toFixed(time < 10 ? 1 : 0);
const times = (ratio) => `${ratio.toFixed(1)}×`;

say("# Benchmarks");
say("");
say(
  `Written by \`npm run bench\`. ${os.cpus()[0]?.model ?? "unknown processor"}, ${os.cpus().length} cores, Node ${process.version}, load ${os.loadavg()[0].toFixed(1)} at the start. One process, warmed, median of 7, milliseconds of processor time, through the functions of \`dist/functions.js\`.`,
);
say("");
say(`## Cell by cell, ${ROWS.toLocaleString("en-US")} rows`);
say("");
say(
  "| function | ours | plain double loop | decimal.js row by row | to plain | to decimal.js | full column | growth |",
);
say("|---|---|---|---|---|---|---|---|");
const peers = [];

/** In a function of its own, so that a million rows of cells are gone before whole ranges are measured. */
function measureRows() {
  const full = rowCases(functions, FULL_COLUMN);
  for (const [i, { name, ours, plain, decimal, peer }] of rowCases(functions, ROWS).entries()) {
    const [mine, doubles, decimals] = [median(ours), median(plain), median(decimal, 3)];
    if (peer)
      peers.push(`${name}: @formulajs/formulajs ${ms(median(peer, 3))} ms, ours ${ms(mine)} ms.`);
    const column = median(full[i].ours, 3);
    const growth = column / mine / (FULL_COLUMN / ROWS);
    say(
      `| ${name} | ${ms(mine)} | ${ms(doubles)} | ${ms(decimals)} | ${times(mine / doubles)} | ${times(decimals / mine)} | ${ms(column)} | ${times(growth)} |`,
    );
  }
}
measureRows();
say("");
say(
  "`growth` is the time of 1,048,576 rows against that of 100,000 rows in proportion; 1× is linear.",
);
say("");
for (const peer of peers) say(peer);
say("");
say("## Whole ranges");
say("");
say("| function | ours | allowed |");
say("|---|---|---|");
for (const { name, limit, ours } of wholeCases(functions)) {
  say(`| ${name} | ${ms(median(ours))} | ${limit === undefined ? "" : ms(limit * 1000)} |`);
}
writeFileSync(path.resolve(import.meta.dirname, "RESULTS.md"), `${lines.join("\n")}\n`);
