/** A table of rows made by row(). */
function table(headings, rows) {
  const head = headings.map((heading) => `<th scope="col">${heading}</th>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function row(...cells) {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function code(text) {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A sentence with its {places} filled; one without a value is an error. */
function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, key) => {
    if (!(key in values)) throw new Error(`Nothing for {${key}} in “${sentence}”`);
    return values[key];
  });
}

module.exports = { code, escaped, fill, row, table };
