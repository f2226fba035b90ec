import type { WorkbenchWords } from "../words";
import type { DraftBlock, SheetDraft } from "../sheet-draft";
import type { SampleRow } from "./fetch-rows";
import { call } from "./function-call";

/** VW_RANGE on a survey, and beside it the answers. */
export function surveySheet(
  answers: readonly SampleRow[],
  words: WorkbenchWords["survey"],
): SheetDraft {
  const first = 5;
  const responses = `E${String(first)}:H${String(first + answers.length - 1)}`;
  const price = { look: "result", format: "#,##0.00" } as const satisfies Partial<DraftBlock>;
  return {
    name: words.sheetName,
    columnWidths: [240, 90, 90, 24, 100, 100, 100, 110],
    frozenRows: 4,
    blocks: [
      { at: "A1", rows: [[words.title]], look: "title" },
      { at: "A2", rows: [[words.subtitle]], look: "subtitle" },
      { at: "A4", rows: [[words.pointsHeading, "", ""]], look: "header" },
      { at: "A5", rows: words.points.map((point) => [point]) },
      {
        at: "B5",
        rows: [[`=TRANSPOSE(${call("VW_RANGE", responses)})`]],
        height: words.points.length,
        ...price,
      },
      { at: "A10", rows: [[words.rangeHeading, "", ""]], look: "header" },
      { at: "B11", rows: [[`=${call("VW_RANGE", responses, '"range"')}`]], width: 2, ...price },
      { at: "A13", rows: [[words.summaryHeading, "", ""]], look: "header" },
      { at: "A14", rows: [[`=${call("VW_RANGE", responses, '"summary"')}`]] },
      // Four points, two ends of each one's plateau, respondents used and excluded, acceptance at each point.
      { at: "B14", rows: [], height: 12, format: "#,##0.00" },
      { at: "B26", rows: [], height: 2, format: "#,##0" },
      { at: "B28", rows: [], height: 4, format: "0.0%" },
      { at: "E4", rows: [words.headers], look: "numberHeader" },
      {
        at: `E${String(first)}`,
        rows: answers.map((row) => [row.toocheap, row.cheap, row.expensive, row.tooexpensive]),
        look: "input",
        format: "#,##0.00",
      },
    ],
  };
}
