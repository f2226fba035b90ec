// The spellings of every template against each other, with 1,000 seeded variations of its inputs, in the workbench's
// engine and in LibreOffice: npm run bench:parity [-- variations [template]]
import { spawnSync } from "node:child_process";

const [variations = "1000", template] = process.argv.slice(2);
const only = template === undefined ? [] : ["--testNamePattern", `${template}:`];
const { status } = spawnSync(
  "npx",
  ["jest", "test/excel/sharing/parity", ...only, "--selectProjects", "unit"],
  { stdio: "inherit", env: { ...process.env, PARITY_VARIATIONS: variations } },
);
process.exitCode = status ?? 1;
