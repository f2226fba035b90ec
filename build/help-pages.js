const fs = require("node:fs");
const path = require("node:path");
const { loadTypeScript } = require("./load-typescript");
const { escaped, mathml } = require("./mathml");

const FOLDER = path.resolve(__dirname, "../src/functions");
const HELP = path.join(FOLDER, "help.json");

/**
 * One page a function, name → HTML: its description and parameters from the metadata, units and domains from
 * the argument rules, remedies from the table of reasons, and help.json for formula, example and sources.
 */
function helpPages(metadata) {
  const { functions } = loadTypeScript(path.join(FOLDER, "index.ts"));
  const { reasons } = loadTypeScript(path.join(FOLDER, "reasons.ts"));
  const help = JSON.parse(fs.readFileSync(HELP, "utf8"));
  return Object.fromEntries(
    metadata.functions.map((described) => {
      const { arguments: rules } = functions.find(({ id }) => id === described.id);
      return [described.id, page(described, rules, help[described.id], reasons)];
    }),
  );
}

/** Worked examples that need no cells beside them, by function: the call as typed, and the value that it gives. */
function workedExamples() {
  const help = JSON.parse(fs.readFileSync(HELP, "utf8"));
  const worked = Object.entries(help).filter(
    ([, { example }]) =>
      typeof example.gives !== "object" && !/\b[A-Z]{1,3}\d+\b/.test(example.call),
  );
  return Object.fromEntries(
    worked.map(([id, { example }]) => [id, { call: example.call, gives: example.gives }]),
  );
}

function page({ id, description, parameters }, rules, help, reasons) {
  const rows = parameters.map(
    (parameter, i) =>
      `<tr><td><code>${parameter.name}</code></td><td>${escaped(parameter.description)}</td><td>${escaped(domainOf(rules[i]))}</td></tr>`,
  );
  const errors = help.errors.map(
    (reason) =>
      `<tr><td><code>${reasons[reason][0]}</code></td><td>${escaped(reasons[reason][1])}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${id}</title>
<style>body{font:16px/1.5 "Segoe UI",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#222}table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:.4rem;text-align:left;vertical-align:top}code{background:#f3f3f3;padding:.1rem .3rem}math{font-size:1.15em;margin:1rem 0}</style>
<h1>${id}</h1>
<p>${escaped(description)}</p>
<p>${escaped(help.use)}</p>
<p><code>=${id}(${signature(parameters)})</code></p>
<h2>Arguments</h2>
<table><tr><th>Name</th><th>Meaning</th><th>Unit and domain</th></tr>${rows.join("")}</table>
<h2>Formula</h2>
${help.formula.map(mathml).join("\n")}
<h2>Example</h2>
<p><code>${escaped(help.example.call)}</code> gives <code>${escaped(shown(help.example.gives))}</code></p>
${rangesOf(help.example)}
<h2>Errors</h2>
<table><tr><th>Cell shows</th><th>Reason and remedy</th></tr>${errors.join("")}</table>
<p>An error in one cell of a range stays in that cell; a blank optional argument is not given.</p>
<h2>Sources</h2>
<ul>${help.sources.map((source) => `<li>${escaped(source)}</li>`).join("")}</ul>
</html>
`;
}

/** What the cells hold that an example refers to by address. */
function rangesOf({ call, arguments: args }) {
  if (!/[A-Z]\d/.test(call.slice(call.indexOf("(")))) return "";
  const ranges = Object.entries(args).filter(([, value]) => Array.isArray(value));
  const items = ranges.map(
    ([name, rows]) =>
      `<li><code>${name}</code> ${escaped(shown(rows.map((row) => [row].flat())))}</li>`,
  );
  return `<p>where the cells hold</p><ul>${items.join("")}</ul>`;
}

function signature(parameters) {
  return parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
}

function shown(gives) {
  if (Array.isArray(gives)) return gives.map((row) => row.map(shown).join(", ")).join(" · ");
  return typeof gives === "number" ? String(Number(gives.toPrecision(10))) : gives;
}

const units = {
  money: "amount",
  fraction: "part, such as 15%",
  rate: "rate a period, such as 2%",
  months: "months",
  periods: "periods",
  count: "count",
  number: "number",
};

function domainOf(rule) {
  if (rule.kind === "choice") return `${rule.choices.join(", ")}; ${rule.default} if left out`;
  if (rule.kind === "labels") return "list of labels";
  const parts = [rule.kind === "list" ? `list: ${units[rule.unit]}` : units[rule.unit]];
  if (rule.columns !== undefined)
    parts.push(rule.columns === 1 ? "one column" : `${rule.columns} columns`);
  if (rule.min !== undefined) parts.push(`at least ${rule.min}`);
  if (rule.above !== undefined) parts.push(`above ${rule.above}`);
  if (rule.max !== undefined) parts.push(`at most ${rule.max}`);
  if (rule.whole) parts.push("whole");
  if (rule.ascending) parts.push("rising");
  if (rule.default !== undefined) parts.push(`${[rule.default].flat().join(", ")} if left out`);
  else if (rule.optional) parts.push("optional");
  return parts.join("; ");
}

module.exports = { helpPages, workedExamples };
