import { readFileSync } from "node:fs";
import { Actions } from "../../../src/workbench/page/actions";
import { registerLinks } from "../../../src/workbench/page/links";
import { Workbench } from "../../../src/workbench/page/workbench";
import { wordsIn } from "../../../src/workbench/page/words";
import { memoryShelf } from "./memory-shelf";

const { newWorkbook } = wordsIn("en-US");

async function opened() {
  const workbench = await Workbench.start(memoryShelf().shelf, "en-US");
  return { workbench, actions: new Actions(workbench) };
}

const file = (name: string, content: string): File => new File([content], name);

const messages = ({ state }: Workbench) =>
  state.value.messages.map(({ tone, text }) => `${tone}: ${text}`);

const sheetNames = ({ engine }: Workbench): readonly string[] => {
  const { getters } = engine.model;
  return getters.getSheetIds().map((id) => getters.getSheetName(id));
};

/** The page is served its samples from the folder they stand in. */
function serveSamples(): void {
  jest.spyOn(globalThis, "fetch").mockImplementation((path) => {
    const text = readFileSync(`${__dirname}/../../../assets/${path as string}`, "utf8");
    return Promise.resolve(new Response(text));
  });
}

beforeAll(registerLinks);
beforeEach(() => void jest.spyOn(console, "error").mockImplementation());
afterEach(() => void jest.restoreAllMocks());

test("a file takes the place of the workbook, which can be brought back and forth", async () => {
  const { workbench, actions } = await opened();
  await actions.open([file("Deals 2026.csv", "Customer;Value\nA;1,5\n")]);
  expect(messages(workbench)).toEqual(["success: Opened Deals 2026.csv."]);
  expect(workbench.state.value.workbook.name).toBe("Deals 2026");
  expect(workbench.state.value.previous?.name).toBe(newWorkbook);
  workbench.state.value.messages[0]!.action!.run();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(messages(workbench)).toEqual([`success: “${newWorkbook}” is open again.`]);
  await actions.bringBack();
  expect(workbench.state.value.workbook.name).toBe("Deals 2026");
});

test("a large file that is stopped while it opens leaves the workbook as it is", async () => {
  const { workbench, actions } = await opened();
  const { engine } = workbench;
  const stop = workbench.state.subscribe(({ cancel, progress }) => {
    if (progress !== undefined && progress > 0.3) cancel?.();
  });
  const rows = Array.from({ length: 40_000 }, (_row, i) => `${String(i)},a,b,c,d,e`);
  await actions.open([file("large.csv", rows.join("\n"))]);
  stop();
  expect(messages(workbench)).toEqual([
    "info: large.csv was not opened. Your workbook is as it was.",
  ]);
  expect(workbench.engine).toBe(engine);
  expect(workbench.state.value).toMatchObject({ busy: undefined, progress: undefined });
  expect(workbench.state.value.cancel).toBeUndefined();
  expect(workbench.state.value.previous).toBeUndefined();
});

test("what a file lost on the way is told in sentences", async () => {
  const { workbench, actions } = await opened();
  await actions.open([file("codes.csv", "Code,Note\n007,=1+1\n008,x\n")]);
  const [message] = workbench.state.value.messages;
  expect(message?.details).toEqual(
    expect.arrayContaining([
      "Cells kept as text because a number would lose digits (leading zeros, over 15 digits): 2.",
      "Cells kept as text that begin with =, +, - or @: 1.",
    ]),
  );
});

test.each([
  ["empty.csv", "", "empty.csv is empty. Nothing was opened."],
  [
    "broken.xlsx",
    "PK\u0003\u0004 nothing that unzips",
    "broken.xlsx is damaged and cannot be read. Open it in Excel, let Excel repair it, and save it again as .xlsx.",
  ],
])("%s is refused with a sentence and changes nothing", async (name, content, sentence) => {
  const { workbench, actions } = await opened();
  const before = workbench.state.value.workbook;
  await actions.open([file(name, content)]);
  expect(messages(workbench)).toEqual([`error: ${sentence}`]);
  expect(workbench.state.value.workbook).toBe(before);
  expect(workbench.state.value.previous).toBeUndefined();
});

test("of several files the first is opened, and the user knows", async () => {
  const { workbench, actions } = await opened();
  await actions.open([file("a.csv", "1\n"), file("b.csv", "2\n")]);
  expect(workbench.state.value.workbook.name).toBe("a");
  expect(messages(workbench)[1]).toMatch(/^info: One file is opened at a time: a\.csv\./);
});

test("starting afresh asks; no leaves all as it was, yes puts the work aside", async () => {
  const { workbench, actions } = await opened();
  await actions.open([file("Deals.csv", "1\n")]);
  const before = workbench.state.value.workbook;
  const refused = actions.startAfresh();
  expect(workbench.state.value.question?.detail).toContain("Deals");
  workbench.state.value.question?.answer("no");
  await refused;
  expect(workbench.state.value.workbook).toBe(before);
  expect(workbench.state.value.question).toBeUndefined();

  const agreed = actions.startAfresh();
  workbench.state.value.question?.answer("yes");
  await agreed;
  expect(sheetNames(workbench)).toEqual(["Welcome"]);
  expect(workbench.state.value.previous?.name).toBe("Deals");
});

test("a sample becomes a sheet beside the others", async () => {
  serveSamples();
  const { workbench, actions } = await opened();
  await actions.sample("survey");
  expect(sheetNames(workbench)).toEqual(["Welcome", "Price survey"]);
  expect(messages(workbench)).toEqual([
    "success: Sheet “Price survey” was added to the workbook. Undo takes it out again.",
  ]);
});

test("a sample that cannot be fetched is an error in words, and nothing is added", async () => {
  jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response("", { status: 404 }));
  const { workbench, actions } = await opened();
  await actions.sample("deal");
  expect(sheetNames(workbench)).toEqual(["Welcome"]);
  expect(messages(workbench)).toEqual([
    "error: “Samples” was not done: samples/worked-deal.csv: 404. The workbook is as it was; undo or reload if it does not look right.",
  ]);
});

test("a second click while the first is under way does nothing", async () => {
  serveSamples();
  const { workbench, actions } = await opened();
  await Promise.all([actions.sample("deal"), actions.sample("deal")]);
  expect(sheetNames(workbench)).toEqual(["Welcome", "Worked deal"]);
});

test("the next action takes off what the last one said, but no warning", async () => {
  const { workbench, actions } = await opened();
  workbench.stopKeeping("kept elsewhere");
  await actions.open([file("empty.csv", "")]);
  await actions.open([file("a.csv", "1\n")]);
  expect(messages(workbench)).toEqual(["warning: kept elsewhere", "success: Opened a.csv."]);
});
