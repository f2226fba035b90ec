import { isBlank } from "../core/blank";
import { flawOf, type Flaw } from "../core/price-sensitivity/check";
import { isHeader, type Cell } from "./cells";
import { inExcel } from "./excel";
import { responses } from "./survey-arguments";
import { whole } from "./whole";

export const vwCheck = whole({
  id: "VW_CHECK",
  arguments: [{ ...responses, everyRow: true }],
  calculate: (rows) => {
    const answers = isHeader(rows[0]) ? rows.slice(1) : rows;
    const asked = answers.some((row) => !isBlank(row[0]));
    const texts = answers.map((row): Cell[] => [
      textOf(row.every(isBlank) ? undefined : flawOf(row, asked)),
    ]);
    return answers.length < rows.length ? [[""], ...texts] : texts;
  },
});

function textOf(flaw: Flaw | undefined): string {
  if (flaw === undefined) return "";
  if (flaw.kind === "blank") return `Missing: ${flaw.at.join(", ")}.`;
  if (flaw.kind === "not-a-number") return `Not a number: ${flaw.at.join(", ")}.`;
  const order = `Out of order: ${flaw.higher} is not above ${flaw.lower}.`;
  if (!flaw.slip) return order;
  const { at, from, to } = flaw.slip;
  return `${order} Perhaps a slipped decimal point in ${at}: ${from} for ${to}.`;
}

/**
 * Why a respondent of a price sensitivity survey is left out, one text a row; empty where nothing is wrong.
 * @customfunction VW_CHECK
 * @helpurl help/VW_CHECK.html
 * @param responses Four columns, one respondent a row: too cheap, cheap, expensive, too expensive
 */
export function VW_CHECK(responses: unknown[][]): unknown[][] {
  return inExcel(vwCheck, [responses]);
}
