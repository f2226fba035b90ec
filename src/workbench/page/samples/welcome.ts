import { createEngine } from "../../engine";
import { tryLink } from "../links";
import { type SheetDraft, writeSheet } from "../sheet-draft";
import type { Language } from "../../../locales/language";
import { wordsIn } from "../words";
import type { WorkbenchWords } from "../words";
import { call } from "./function-call";

/** Greets a new user: what this is, three things to try, and the functions at work. */
export function welcomeSheet(words: WorkbenchWords["welcome"]): SheetDraft {
  const examples = [
    { formula: call("VALUE_PRICE", 1_000_000, "20%", 100_000), meaning: words.valuePrice },
    { formula: call("ROI_SHARE", 2_000_000, "15%", 120_000), meaning: words.roiShare },
    { formula: call("LTV", 500, "70%", "2%"), meaning: words.ltv },
    { formula: call("PAYBACK_MONTHS", 6_000, 500, "70%", "2%"), meaning: words.payback },
  ];
  const first = 17;
  return {
    name: words.sheetName,
    columnWidths: [16, 310, 100, 470],
    blocks: [
      { at: "B2", rows: [[words.title]], look: "title" },
      { at: "B3", rows: words.intro.map((line) => [line]), look: "subtitle" },
      { at: "B6", rows: [[words.tryHeading]], look: "heading" },
      { at: "B7", rows: [[tryLink("pricing", words.pricing)]], look: "link" },
      { at: "B8", rows: [[words.pricingDetail]], look: "note" },
      { at: "B9", rows: [[tryLink("survey", words.survey)]], look: "link" },
      { at: "B10", rows: [[words.surveyDetail]], look: "note" },
      { at: "B11", rows: [[tryLink("customers", words.customers)]], look: "link" },
      { at: "B12", rows: [[words.customersDetail]], look: "note" },
      { at: "B15", rows: [[words.cellHeading]], look: "heading" },
      {
        at: "B16",
        rows: [[words.functionHeader, words.resultHeader, words.meaningHeader]],
        look: "header",
      },
      { at: "C16", rows: [], height: 1, look: "numberHeader" },
      { at: `B${String(first)}`, rows: examples.map(({ formula }) => [formula]) },
      {
        at: `C${String(first)}`,
        rows: examples.map(({ formula }) => [`=${formula}`]),
        look: "result",
        format: "#,##0",
      },
      { at: `C${String(first + examples.length - 1)}`, rows: [], height: 1, format: "0.0" },
      { at: `D${String(first)}`, rows: examples.map(({ meaning }) => [meaning]) },
      { at: `B${String(first + examples.length + 1)}`, rows: [[words.ownFiles]], look: "subtitle" },
    ],
  };
}

/** A workbook of the welcome sheet alone, with nothing to undo. */
export function welcomeWorkbook(language: Language): object {
  const engine = createEngine();
  const [blank] = engine.model.getters.getSheetIds();
  writeSheet(engine, welcomeSheet(wordsIn(language).welcome));
  if (blank !== undefined) {
    const sheetName = engine.model.getters.getSheetName(blank);
    engine.send("DELETE_SHEET", { sheetId: blank, sheetName });
  }
  return engine.export();
}
