const { escaped } = require("./html");

/**
 * Formulas of the help pages as MathML, from a plain notation: names and numbers, {groups}, x^{…}, x_{…},
 * {above}/{below} as a fraction, "quoted words", and any other sign as an operator.
 */
function mathml(formula) {
  const tokens = formula.match(/"[^"]*"|[A-Za-zα-ωΓ]+|\d+(?:\.\d+)?|\S/gu) ?? [];
  let at = 0;
  const row = () => {
    const parts = [];
    while (at < tokens.length && tokens[at] !== "}") parts.push(item());
    return parts.length === 1 ? parts[0] : `<mrow>${parts.join("")}</mrow>`;
  };
  const item = () => {
    const grouped = tokens[at] === "{";
    let base = atom();
    for (let sign = tokens[at]; sign === "^" || sign === "_"; sign = tokens[at]) {
      at++;
      base = sign === "^" ? `<msup>${base}${atom()}</msup>` : `<msub>${base}${atom()}</msub>`;
    }
    if (!grouped || tokens[at] !== "/" || tokens[at + 1] !== "{") return base;
    at++;
    return `<mfrac>${base}${atom()}</mfrac>`;
  };
  const atom = () => {
    const token = tokens[at++];
    if (token === "{") {
      const inside = row();
      at++;
      return inside;
    }
    if (token.startsWith('"')) return `<mtext>${escaped(token.slice(1, -1))}</mtext>`;
    if (/^\d/.test(token)) return `<mn>${token}</mn>`;
    return /^\p{L}/u.test(token) ? `<mi>${token}</mi>` : `<mo>${escaped(token)}</mo>`;
  };
  return `<math display="block">${row()}</math>`;
}

module.exports = { mathml };
