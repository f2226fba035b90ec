import { isBlank } from "../core/blank";
import { isCellError, plainCell, textOf, type CellError, type Input } from "./cells";
import { admit } from "./domain";
import { argumentInWords, errorOf } from "./reasons";
import type { ChoiceRule, ListRule, NumberRule } from "./rules";

/** One cell as the rule wants it; undefined if it is empty. */
export function readNumber(
  rule: NumberRule | ListRule,
  given: Input,
): number | CellError | undefined {
  const cell = plainCell(given);
  if (typeof cell === "number") return admit(cell, rule);
  if (isBlank(cell)) return undefined;
  if (isCellError(cell)) return cell;
  const details = { argument: argumentInWords(rule.name), value: String(cell) };
  if (typeof cell === "boolean") {
    return errorOf("is-boolean", { ...details, value: details.value.toUpperCase() });
  }
  return errorOf("is-text", details);
}

/** One of the rule's words, whatever its case; undefined if the cell is empty. */
export function readChoice<C extends string>(
  rule: ChoiceRule<C>,
  given: Input,
): C | CellError | undefined {
  const cell = plainCell(given);
  if (isBlank(cell)) return undefined;
  if (isCellError(cell)) return cell;
  const entered = String(cell).trim().toLowerCase();
  return rule.choices.find((word) => word === entered) ?? notAChoice(rule, cell);
}

export function blankError(name: string): CellError {
  return errorOf("is-blank", { argument: argumentInWords(name) });
}

function notAChoice({ name, choices }: ChoiceRule, cell: Input): CellError {
  return errorOf("is-not-a-choice", {
    argument: argumentInWords(name),
    choices: choices.map((word) => `“${word}”`).join(", "),
    value: textOf(cell),
  });
}
