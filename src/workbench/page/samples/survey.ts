import type { WorkbenchWords } from "../../../locales/en-US/workbench";
import type { SheetDraft } from "../sheet-draft";
import type { SampleRow } from "./fetch-rows";
import { call } from "./function-call";

/** The survey's answers, and VW_RANGE on all of them. */
export function surveySheet(
  answers: readonly SampleRow[],
  words: WorkbenchWords["survey"],
): SheetDraft {
  const first = 5;
  const responses = `A${String(first)}:D${String(first + answers.length - 1)}`;
  return {
    name: words.sheetName,
    columnWidths: [90, 90, 90, 110, 30, 250, 110, 110, 110],
    frozenRows: 4,
    blocks: [
      { at: "A1", rows: [[words.title]], look: "title" },
      { at: "A2", rows: [[words.subtitle]], look: "subtitle" },
      { at: "A4", rows: [words.headers], look: "header" },
      {
        at: `A${String(first)}`,
        rows: answers.map((row) => [row.toocheap, row.cheap, row.expensive, row.tooexpensive]),
        look: "input",
        format: "#,##0.00",
      },
      { at: "F4", rows: [[words.pointsHeading, ""]], look: "header" },
      ...words.points.map((point, index) => ({ at: `F${String(5 + index)}`, rows: [[point]] })),
      {
        at: "G5",
        rows: [[`=TRANSPOSE(${call("VW_RANGE", responses)})`]],
        look: "result" as const,
        format: "#,##0.00",
        height: words.points.length,
      },
      { at: "F10", rows: [[words.rangeHeading, "", ""]], look: "header" },
      {
        at: "G11",
        rows: [[`=${call("VW_RANGE", responses, '"range"')}`]],
        look: "result",
        format: "#,##0.00",
        width: 2,
      },
      { at: "F13", rows: [[words.summaryHeading, ""]], look: "header" },
      { at: "F14", rows: [[`=${call("VW_RANGE", responses, '"summary"')}`]] },
    ],
  };
}
