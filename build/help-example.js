const { code, escaped, fill, row, table } = require("./html");

/** The example of a function: its call, what it gives, and the cells that it refers to. */
function workedExample({ call, arguments: args, gives, headings }, words) {
  const cells = cellsOf(call, args, words);
  if (!Array.isArray(gives)) {
    const result = fill(escaped(words.gives), { call: code(call), result: code(shown(gives)) });
    return `<p>${result}</p>${cells}`;
  }
  const spills = fill(escaped(words.spills), { call: code(call) });
  return `<p>${spills}</p>${resultOf(gives, headings, words)}${cells}`;
}

/** A result of several cells as it spills, with headings where its first column has no labels. */
function resultOf(rows, headings, words) {
  const { label, value, labels } = words;
  const names = headings?.map((each) => (labels[each] ? escaped(labels[each]) : code(each)));
  const body = rows.map((cells) => row(...cells.map((cell) => resultCell(cell, labels))));
  return wide(table(names ?? [label, value], body));
}

/** A label as the cell shows it, and in the page's language if that is another; or a number. */
function resultCell(cell, labels) {
  if (typeof cell !== "string") return shown(cell);
  const translated = labels[cell] ?? cell;
  return translated === cell ? code(cell) : `${code(cell)} ${escaped(translated)}`;
}

/** What the cells hold that the call refers to by address, as they stand beside one another. */
function cellsOf(call, args, words) {
  const addresses = call.match(/\b[A-Z]+\d+:[A-Z]+\d+\b/g) ?? [];
  if (addresses.length === 0) return "";
  const ranges = Object.entries(args)
    .filter(([, values]) => Array.isArray(values))
    .slice(0, addresses.length)
    .map(([name, values]) => ({ name, rows: values.map((cells) => [cells].flat()) }));
  const headings = ranges.map(
    ({ name, rows }, i) =>
      `<th scope="col" colspan="${rows[0].length}">${code(name)} ${code(addresses[i])}</th>`,
  );
  const height = Math.max(...ranges.map(({ rows }) => rows.length));
  const body = Array.from({ length: height }, (_, at) =>
    row(...ranges.flatMap(({ rows }) => rows[0].map((_cell, i) => shown(rows[at]?.[i] ?? "")))),
  );
  const head = `<thead><tr>${headings.join("")}</tr></thead>`;
  return `<p>${words.cells}</p>${wide(`<table>${head}<tbody>${body.join("")}</tbody></table>`)}`;
}

function wide(html) {
  return `<div class="wide">${html}</div>`;
}

function shown(value) {
  return typeof value === "number" ? String(Number(value.toPrecision(10))) : value;
}

module.exports = { workedExample };
