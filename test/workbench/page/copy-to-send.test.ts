import { strFromU8, unzipSync } from "fflate";
import { WorkbookError } from "../../../src/excel/workbook";
import { createEngine, writeFormula } from "../../../src/workbench/engine";
import { openFile, usesAddIn, writeXlsx } from "../../../src/workbench/files";
import { Actions } from "../../../src/workbench/page/actions";
import { copyToSend } from "../../../src/workbench/page/copy-to-send";
import { connectOffice } from "../../../src/workbench/page/office-frame";
import { saveAs } from "../../../src/workbench/page/save-as";
import { Workbench } from "../../../src/workbench/page/workbench";
import { wordsIn } from "../../../src/workbench/page/words";
import { office, sharing, start, write } from "../../excel/sharing/support/session";
import { connectInNode } from "../../support/office-client";
import "../files/dom";
import { memoryShelf } from "./memory-shelf";

jest.mock("../../../src/workbench/page/save-as");
jest.mock("../../../src/workbench/page/office-frame");

const saved = jest.mocked(saveAs);
beforeEach(() => {
  saved.mockReset();
  jest.mocked(connectOffice).mockImplementation(connectInNode);
});

const cells = {
  A1: 3_000_000,
  A2: "=VALUE_PRICE(A1,0.1)",
  A3: '="A price of "&VALUE_PRICE(A1,0.1)',
  A4: "=VALUE_SIMULATE(1,2,3,0.5)",
  C1: "=ROI_SHARE(A1:A2,0.1)",
};

/** Each part as a text, without its ids, which are drawn anew. */
const partsOf = (xlsx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(xlsx)).map(([path, bytes]) => [
      path,
      strFromU8(bytes).replace(/itemID="\{[^}]+\}"/g, ""),
    ]),
  );

test("the copy is the file that sharing and saving gives; the workbook stays as it is, with nothing to undo", async () => {
  await start();
  await write(cells);
  const { engine } = office;
  const before = JSON.stringify(engine.export());
  const dispatched = jest.spyOn(engine.model, "dispatch");
  const { bytes, report } = await copyToSend(engine, connectInNode);
  expect(dispatched).not.toHaveBeenCalled();
  expect(JSON.stringify(engine.export())).toBe(before);
  const shared = await sharing.share();
  expect(report).toEqual(shared);
  expect(report.native.map(({ where }) => where)).toEqual(["Sheet1!A2", "Sheet1!A3"]);
  expect(report.values.map(({ where }) => where)).toEqual(["Sheet1!C1", "Sheet1!A4"]);
  expect(partsOf(bytes)).toEqual(partsOf(await writeXlsx(engine)));
});

async function opened(language: "en-US" | "zh-CN" | "zh-TW" = "en-US") {
  const workbench = await Workbench.start(memoryShelf().shelf, language);
  await workbench.replace("Deals", createEngine().export());
  const { engine } = workbench;
  const sheetId = engine.model.getters.getActiveSheetId();
  const type = (row: number, formula: string): void => {
    engine.batch(() => {
      writeFormula(engine, { sheetId, col: 0, row }, formula);
    });
  };
  return { workbench, actions: new Actions(workbench), type, sheetId };
}

const saying = ({ state }: Workbench) =>
  state.value.messages.map(({ tone, text, details = [] }) => [tone, text, ...details]);

test("a workbook without functions of ours is saved at once", async () => {
  const { workbench, actions, type } = await opened();
  type(0, '="LTV(1)"&SUM(B1:B9)');
  await actions.download();
  expect(saved).toHaveBeenCalledWith("Deals.xlsx", expect.any(Uint8Array));
  expect(workbench.state.value.question).toBeUndefined();
});

test("one with functions of ours asks: neither, as it is, or a copy", async () => {
  const { workbench, actions, type } = await opened();
  type(0, "=VALUE_PRICE(100,0.5)");
  type(1, "=VALUE_SIMULATE(1,2,3,0.5)");
  const answered = async (answer: "yes" | "other" | "no"): Promise<void> => {
    const done = actions.download();
    expect(workbench.state.value.question?.title).toBe("Who will open the file?");
    workbench.state.value.question?.answer(answer);
    await done;
  };
  await answered("no");
  expect(saved).not.toHaveBeenCalled();
  await answered("yes");
  expect(saved).toHaveBeenLastCalledWith("Deals.xlsx", expect.any(Uint8Array));
  await answered("other");
  const name = "Deals (copy to send).xlsx";
  expect(saved).toHaveBeenLastCalledWith(name, expect.any(Uint8Array));
  expect(saying(workbench)).toEqual([
    [
      "success",
      `${name} was handed to the browser as a download. Your workbook is as it was.`,
      "1 formula is plain Excel and keeps calculating.",
      "1 formula is its value, with an orange fill, and no longer recalculates: Sheet1!A2",
    ],
  ]);
  const [, bytes = new Uint8Array()] = saved.mock.lastCall ?? [];
  const { data } = await openFile({ name, bytes });
  const copy = createEngine(data);
  expect(usesAddIn(copy)).toBe(false);
  const { model } = copy;
  const at = { sheetId: model.getters.getSheetIds()[0]!, col: 0 };
  expect(model.getters.getEvaluatedCell({ ...at, row: 0 }).value).toBe(50);
  expect(model.getters.getCell({ ...at, row: 0 })?.isFormula).toBe(true);
  expect(model.getters.getCell({ ...at, row: 1 })?.isFormula).toBe(false);
});

test("a formula that leads back to its own cell stays, and the message warns of it", async () => {
  const { workbench, actions, type } = await opened();
  type(0, "=VALUE_PRICE(A1,0.5)");
  const done = actions.download();
  workbench.state.value.question?.answer("other");
  await done;
  expect(saying(workbench)).toEqual([
    [
      "warning",
      "Deals (copy to send).xlsx was handed to the browser as a download. Your workbook is as it was.",
      "1 formula stays and shows #NAME? without the add-in: Sheet1!A1. “Share” in the pane says why.",
    ],
  ]);
});

test.each([
  ["en-US", "The copy was not saved. The sheet is protected."],
  ["zh-CN", "没有保存副本。"],
  ["zh-TW", "沒有儲存複本。"],
] as const)("in %s a copy that is refused is told with the reason", async (language, sentence) => {
  const { workbench, actions, type, sheetId } = await opened(language);
  type(0, "=VALUE_PRICE(100,0.5)");
  workbench.engine.setFact("sheets", sheetId, { protection: { options: {} } });
  const done = actions.download();
  workbench.state.value.question?.answer("other");
  await done;
  expect(saying(workbench)).toEqual([["error", expect.stringContaining(sentence)]]);
  expect(saved).not.toHaveBeenCalled();
  expect(workbench.state.value.busy).toBeUndefined();
});

test("an office.js that cannot be loaded is told, and nothing is saved", async () => {
  jest.spyOn(console, "error").mockImplementation();
  jest.mocked(connectOffice).mockRejectedValue(new Error("office.js could not be loaded."));
  const { workbench, actions, type } = await opened();
  type(0, "=VALUE_PRICE(100,0.5)");
  const done = actions.download();
  workbench.state.value.question?.answer("other");
  await done;
  const { saveCopy } = wordsIn("en-US").question;
  expect(saying(workbench)).toEqual([
    [
      "error",
      expect.stringContaining(`“${saveCopy}” was not done: office.js could not be loaded.`),
    ],
  ]);
  expect(saved).not.toHaveBeenCalled();
});

test("a refusal of the copy leaves the workbook as it is", async () => {
  await start();
  await write(cells);
  const { engine } = office;
  const sheetId = engine.model.getters.getActiveSheetId();
  engine.setFact("sheets", sheetId, { protection: { options: {} } });
  const before = JSON.stringify(engine.export());
  await expect(copyToSend(engine, connectInNode)).rejects.toThrow(WorkbookError);
  expect(JSON.stringify(engine.export())).toBe(before);
});
