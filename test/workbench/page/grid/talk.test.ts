import { createEngine } from "../../../../src/workbench/engine";
import { gridTalk } from "../../../../src/workbench/page/grid/talk";
import { gridWord, validationRefusal } from "../../../../src/workbench/page/grid/words";
import { registerLinks } from "../../../../src/workbench/page/links";
import { Workbench } from "../../../../src/workbench/page/workbench";
import { memoryShelf } from "../memory-shelf";

const refusal = "The data you entered in %s violates the data validation rule set on the cell:\n%s";

beforeAll(registerLinks);

/** A workbench whose A1 takes 0 to 1 only, with the given message for anything else. */
async function withRule(errorAlert: Record<string, string> | undefined) {
  const workbench = await Workbench.start(memoryShelf().shelf, "zh-CN");
  await workbench.replace("Rules", createEngine().export());
  const { engine } = workbench;
  const { getters } = engine.model;
  const sheetId = getters.getActiveSheetId();
  if (errorAlert) {
    engine.setFact("validations", "rule", { rule: {}, errorAlert, ignoreBlanks: true });
  }
  engine.send("ADD_DATA_VALIDATION_RULE", {
    sheetId,
    ranges: [getters.getRangeDataFromXc(sheetId, "A1")],
    rule: { id: "rule", criterion: { type: "isBetween", values: ["0", "1"] }, isBlocking: true },
  });
  return workbench;
}

const said = gridWord("zh-CN", refusal).replace("%s", "A1").replace("%s", "…");

test("a refused entry is told in the words of the sheet's rule", async () => {
  const workbench = await withRule({ title: "比例", message: "请输入 0% 到 100%。" });
  let closed = false;
  gridTalk(workbench).raiseError(said, () => (closed = true));
  const { question } = workbench.state.value;
  expect(question).toMatchObject({ title: "比例", detail: "请输入 0% 到 100%。", yes: "关闭" });
  expect(question?.no).toBeUndefined();
  question?.answer("yes");
  await Promise.resolve();
  await Promise.resolve();
  expect(closed).toBe(true);
});

test("a rule without a title speaks its message, one without words the grid's sentence", async () => {
  const untitled = await withRule({ title: "", message: "请输入 0% 到 100%。" });
  gridTalk(untitled).raiseError(said);
  expect(untitled.state.value.question?.title).toBe("请输入 0% 到 100%。");
  const wordless = await withRule(undefined);
  gridTalk(wordless).raiseError(said);
  expect(wordless.state.value.question?.title).toBe(said);
});

test("other errors in a cell with a rule stay what they are", async () => {
  const workbench = await withRule({ title: "比例", message: "请输入 0% 到 100%。" });
  gridTalk(workbench).raiseError("Paste is not possible here.");
  expect(workbench.state.value.question?.title).toBe("Paste is not possible here.");
});

test("a question of the grid is answered by one of its two callbacks", async () => {
  const workbench = await withRule(undefined);
  const answers: string[] = [];
  for (const answer of ["yes", "no"] as const) {
    gridTalk(workbench).askConfirmation(
      "Delete?",
      () => answers.push("yes"),
      () => answers.push("no"),
    );
    workbench.state.value.question?.answer(answer);
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(answers).toEqual(["yes", "no"]);
});

test("the grid's notes become messages", async () => {
  const workbench = await withRule(undefined);
  gridTalk(workbench).notifyUser({ text: "Hidden sheet.", type: "danger", sticky: false });
  expect(workbench.state.value.messages.at(-1)).toMatchObject({
    tone: "error",
    text: "Hidden sheet.",
  });
});

test.each(["en-US", "zh-CN", "zh-TW"] as const)(
  "in %s the grid's own lock and Excel's protection are told apart",
  async (language) => {
    const workbench = await Workbench.start(memoryShelf().shelf, language);
    const { engine, state } = workbench;
    const refused = gridWord(
      language,
      "This sheet is locked and cannot be modified. Please unlock it first.",
    );
    const told = () => {
      gridTalk(workbench).notifyUser({ text: refused, type: "info", sticky: false });
      return state.value.messages.at(-1)?.text;
    };
    expect(told()).toBe(refused);
    engine.send("LOCK_SHEET", { sheetId: engine.model.getters.getActiveSheetId() });
    // The sentence names the menu's word.
    expect(told()).toContain(gridWord(language, "Unlock sheet"));
  },
);

test("a refusal begins differently from what else the grid says", () => {
  for (const language of ["en-US", "zh-CN", "zh-TW"] as const) {
    expect(validationRefusal(language).length).toBeGreaterThan(8);
  }
});
