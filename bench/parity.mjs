// The spellings of every template against each other, with 1,000 seeded variations of its inputs.
import { spawnSync } from "node:child_process";

const { status } = spawnSync(
  "npx",
  ["jest", "test/excel/sharing/parity", "--selectProjects", "unit"],
  {
    stdio: "inherit",
    env: { ...process.env, PARITY_VARIATIONS: process.argv[2] ?? "1000" },
  },
);
process.exitCode = status ?? 1;
