/**
 * Sheets at the size of the largest work expected, written through the unmodified office.js to the simulated Excel, without a
 * browser: `node bench/workbench-sheets.cjs`. Says the bytes of the request that writes, and the processor time of the
 * host to carry it out (of all threads, so that a busy machine counts for less). One run is kept in bench/WORKBENCH.md.
 */
const { readFileSync } = require("node:fs");
const ts = require("typescript");

// The sources are TypeScript: each is translated as it is loaded, without a check of its types.
for (const ending of [".ts", ".tsx"]) {
  require.extensions[ending] = (module, fileName) => {
    const { outputText } = ts.transpileModule(readFileSync(fileName, "utf8"), {
      fileName,
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        esModuleInterop: true,
      },
    });
    module._compile(outputText, fileName);
  };
}
globalThis.FUNCTION_NAMESPACE = "";
// The engine tells its timings as it goes.
console.debug = () => undefined;

const { startOffice } = require("../test/support/office");
const { connectWorkbook } = require("../src/excel");
const { templates } = require("../src/templates");
const { words } = require("../src/locales/en-US/index");

const wordsOf = (id) => words.templates[id];

/** A sample with its rows said again, under names of their own, until there are `count`. */
function grown(values, key, naming, count) {
  const rows = values[key];
  const more = Array.from({ length: count }, (_, i) => {
    const row = rows[i % rows.length];
    return { ...row, ...(naming && { [naming]: `${row[naming]} ${i + 1}` }) };
  });
  return { ...values, [key]: more };
}

const cases = [
  ["pricing-sheet"],
  ["value-map"],
  ["value-map", "drivers", "metric", 500],
  ["customer-tiers"],
  ["customer-tiers", "customers", "customer", 2000],
  ["price-sensitivity"],
];

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function measure([id, key, naming, count]) {
  const template = templates.find((one) => one.id === id);
  const sample = template.sample(wordsOf(id));
  const plan = template.plan(key ? grown(sample, key, naming, count) : sample, wordsOf(id));
  const office = await startOffice();
  const bridge = office.window._richApiNativeBridge;
  const send = bridge.sendMessageToHost.bind(bridge);
  let largest = { bytes: 0, took: 0 };
  bridge.sendMessageToHost = (text) => {
    const started = processorTime();
    send(text);
    const took = processorTime() - started;
    if (text.length > largest.bytes) largest = { bytes: text.length, took };
  };
  await connectWorkbook({ excel: office.Excel, namespace: "" }).create(plan, {
    place: "new-sheet",
  });
  const { getters } = office.engine.model;
  const cells = getters.getCells(getters.getActiveSheetId()).length;
  office.stop();
  console.log(
    `${count ? `${id}, ${count} ${key}` : `${id}, sample`}: ${cells} cells, ` +
      `${(largest.bytes / 1e6).toFixed(2)} MB, ${largest.took.toFixed(0)} ms`,
  );
}

(async () => {
  // The first sheet pays for loading and for the first run of everything.
  for (const one of [cases[0], ...cases]) await measure(one);
})();
