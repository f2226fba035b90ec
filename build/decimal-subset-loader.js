const ts = require("typescript");

/** The methods of decimal.js that src/core/arithmetic (and decimal.js itself) calls. */
const NEEDED = [
  "plus",
  "minus",
  "times",
  "dividedBy",
  "lessThan",
  "comparedTo",
  "toNumber",
  "toString",
  "valueOf",
  "isZero",
  "isFinite",
  "isNegative",
];
const STATICS = ["config", "set", "clone", "isDecimal"];

/**
 * Leaves the transcendental functions of decimal.js out of dist/functions.js, which must stay small: its
 * methods are assigned to one object, so no minifier can tell which are used. Drops the assignments
 * `P.method = …` and `Decimal.method = …` that are not needed, and the digits of π and ln 10; what they alone
 * used goes with them in minification.
 */
function keepUsed(source) {
  const file = ts.createSourceFile("decimal.mjs", source, ts.ScriptTarget.ES2021, true);
  const dropped = [];
  const visit = (node) => {
    if (ts.isExpressionStatement(node) && isUnused(node.expression)) dropped.push(node);
    else if (node === file || isClone(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return dropped.reduceRight(
    (text, node) => text.slice(0, node.getStart(file)) + text.slice(node.getEnd()),
    source,
  );
}

const isClone = (node) =>
  (ts.isFunctionDeclaration(node) && node.name?.text === "clone") || ts.isBlock(node);

function isUnused(expression) {
  if (!ts.isBinaryExpression(expression)) return false;
  const { left, right } = expression;
  if (ts.isIdentifier(left)) return left.text === "PI" || left.text === "LN10";
  if (!ts.isPropertyAccessExpression(left)) return false;
  const name = left.name.text;
  if (left.expression.getText() === "P") return endsInFunction(right) && !NEEDED.includes(name);
  const isStatic = left.expression.getText() === "Decimal" && ts.isIdentifier(right);
  return isStatic && /^[a-z]/.test(name) && name !== "prototype" && !STATICS.includes(name);
}

/** P.dividedBy = P.div = function … */
function endsInFunction(node) {
  return ts.isBinaryExpression(node) ? endsInFunction(node.right) : ts.isFunctionExpression(node);
}

module.exports = keepUsed;
