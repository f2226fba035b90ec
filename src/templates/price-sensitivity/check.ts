import { fieldFindings, rowsIn } from "../field-findings";
import { numberIn, textIn } from "../form-values";
import type { Finding, FormValues } from "../template";
import { calculate } from "./calculate";
import { groups } from "./form";
import { readRange } from "./source";

/** What must be settled before the sheet can be made, then what should be known of the survey. */
export function check(values: FormValues): readonly Finding[] {
  const errors = [...fieldFindings(groups, values), ...ranges(values)];
  if (errors.length > 0 || textIn(values, "responsesRange") !== "") return errors;
  return judged(values);
}

const widths = { responsesRange: 4, segmentRange: 1, intentRange: 2 } as const;

/** Each range names its sheet, has the columns that it must have, and one row for each respondent. */
function ranges(values: FormValues): readonly Finding[] {
  const answers = readRange(textIn(values, "responsesRange"));
  return Object.entries(widths).flatMap(([field, columns]): readonly Finding[] => {
    const text = textIn(values, field);
    if (text === "") return [];
    const error = (word: string, details: Finding["values"] = {}): readonly Finding[] => [
      { severity: "error", field, word, values: details },
    ];
    const range = readRange(text);
    if (!range) return error("notARange", { entered: text });
    if (range.area.columns !== columns) {
      return error("rangeColumns", { entered: range.area.columns, needed: columns });
    }
    if (!answers) return error("rangeAlone");
    return range.area.rows === answers.area.rows
      ? []
      : error("rangeRows", { entered: range.area.rows, needed: answers.area.rows });
  });
}

function judged(values: FormValues): readonly Finding[] {
  const respondents = rowsIn(values, "responses").length;
  if (respondents === 0) return [{ severity: "error", field: "responses", word: "noResponses" }];
  const result = calculate(values);
  if (!result) return [{ severity: "error", field: "responses", word: "noneCounts" }];
  const { used, excluded, pmc, pme } = result;
  const fewest = numberIn(values, "fewestRespondents") ?? 0;
  const most = (numberIn(values, "mostExcluded") ?? 1) * respondents;
  const found: Finding[] = [];
  const warn = (word: string, details: Readonly<Record<string, number>>): void => {
    found.push({ severity: "warning", field: "responses", word, values: details });
  };
  if (used < fewest) warn("fewRespondents", { used, fewest });
  if (excluded > most) warn("manyExcluded", { excluded, respondents });
  if (pmc === undefined) warn("noTooCheap", {});
  if (pmc !== undefined && pmc >= pme) warn("noRange", { pmc, pme });
  return found;
}
