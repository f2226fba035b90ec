import { createRequire } from "node:module";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import webpack from "webpack";

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, "..");

/** Builds functions.js as it is shipped and gives its path. */
export async function shippedFile() {
  const { functionsBuild } = require("../build/functions-build");
  const { entry, rules } = functionsBuild();
  const output = mkdtempSync(path.join(tmpdir(), "bench-"));
  const typescript = {
    test: /\.ts$/,
    loader: "ts-loader",
    options: { transpileOnly: true, compilerOptions: { noEmit: false } },
  };
  await compile({
    mode: "production",
    context: root,
    entry,
    output: { path: output, filename: "functions.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [...rules, typescript] },
  });
  return path.join(output, "functions.js");
}

/** The functions that a functions.js associates. */
export function associated(file) {
  const functions = {};
  globalThis.CustomFunctions = { associate: (more) => Object.assign(functions, more), Error };
  vm.runInThisContext(readFileSync(file, "utf8"));
  return functions;
}

function compile(config) {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
