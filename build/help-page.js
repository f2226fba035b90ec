const { workedExample } = require("./help-example");
const { code, escaped, fill, row, table } = require("./html");
const { mathml } = require("./mathml");

const STYLE = `
body { font: 16px/1.5 "Segoe UI", "Microsoft YaHei", "Microsoft JhengHei", sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; color: #222; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: flex-end; }
a { color: #0f6cbd; }
h1, code, td { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
td, th { border-bottom: 1px solid #ddd; padding: .4rem .6rem .4rem 0; text-align: start; vertical-align: top; }
td:first-child { min-width: 6rem; overflow-wrap: normal; }
td:first-child code { overflow-wrap: normal; }
code { background: #f3f3f3; padding: .1rem .3rem; }
math { font-size: 1.15em; margin: 1rem 0; }
.wide { overflow-x: auto; }
.wide table { width: auto; }
.wide td, .wide th { min-width: 0; padding-right: 1.5rem; }
`;

/** One help page as HTML that needs neither script nor any other file. */
function helpPage(page, words) {
  const { language, name, description, parameters, rules, help, use, errors, addresses } = page;
  const rows = parameters.map((parameter, i) =>
    row(
      breakable(code(parameter.name)),
      escaped(parameter.description),
      escaped(domainOf(rules[i], words)),
    ),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${name}</title>
<style>${STYLE}</style>
</head>
<body>
<nav aria-label="${words.languages}">${addresses.map((each) => choice(each, language)).join(" ")}</nav>
<h1>${breakable(name)}</h1>
<p>${escaped(description)}</p>
<p>${escaped(use)}</p>
<p>${code(`=${name}(${signature(parameters)})`)}</p>
<h2>${words.arguments}</h2>
${table([words.name, words.meaning, words.domain], rows)}
<h2>${words.formula}</h2>
${help.formula.map((formula) => `<div class="wide">${mathml(inWords(formula, words))}</div>`).join("\n")}
<h2>${words.example}</h2>
${workedExample(help.example, words)}
<h2>${words.errors}</h2>
${table(
  [words.shows, words.reason],
  errors.map(([shows, sentence]) => row(code(shows), remedy(sentence))),
)}
<p>${words.rules}</p>
<h2>${words.sources}</h2>
<ul>${help.sources.map((source) => `<li lang="en">${escaped(source)}</li>`).join("")}</ul>
</body>
</html>
`;
}

function choice({ language, title, address }, current) {
  return language === current
    ? `<span lang="${language}" aria-current="page">${title}</span>`
    : `<a lang="${language}" hreflang="${language}" href="${address}">${title}</a>`;
}

/** A name that may continue on the next line after each underscore. */
function breakable(name) {
  return name.replaceAll("_", "_<wbr>");
}

/** The sentence of an error, an ellipsis where it will name what was entered. */
function remedy(sentence) {
  return escaped(sentence)
    .replace(/\{\w+\}/g, "…")
    .replaceAll("….", "…");
}

/** A formula whose "quoted words" are in the page's language. */
function inWords(formula, { inFormulas }) {
  return formula.replace(/"([^"]*)"/g, (_, english) => {
    if (!inFormulas[english]) throw new Error(`No translation of “${english}” in a formula`);
    return `"${inFormulas[english]}"`;
  });
}

function signature(parameters) {
  return parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
}

/** Unit, bounds and default of an argument, from its rule. */
function domainOf(rule, { units, constraints, separator }) {
  const say = (key, values) => fill(constraints[key], values);
  const amount = (value) =>
    ["fraction", "rate"].includes(rule.unit) ? `${Number((value * 100).toPrecision(15))}%` : value;
  const unit = units[rule.unit];
  const parts = [];
  if (rule.kind === "choice") parts.push(rule.choices.join(", "));
  else if (rule.kind === "labels") parts.push(constraints.labels);
  else parts.push(rule.kind === "list" ? say("list", { unit }) : unit);
  const { columns, min, above, max, default: otherwise } = rule;
  if (columns !== undefined)
    parts.push(columns === 1 ? constraints.column : say("columns", { columns }));
  if (min !== undefined) parts.push(say("min", { min: amount(min) }));
  if (above !== undefined) parts.push(say("above", { above: amount(above) }));
  if (max !== undefined) parts.push(say("max", { max: amount(max) }));
  if (rule.whole) parts.push(constraints.whole);
  if (rule.ascending) parts.push(constraints.ascending);
  if (otherwise !== undefined)
    parts.push(say("default", { default: [otherwise].flat().map(amount).join(", ") }));
  else if (rule.optional) parts.push(constraints.optional);
  return parts.join(separator);
}

module.exports = { helpPage };
