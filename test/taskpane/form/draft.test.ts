import { draftText, readDraftText } from "../../../src/taskpane/form/draft";
import { DraftKeeper } from "../../../src/taskpane/form/draft-keeper";
import { NO_ENTRIES, rowOf } from "../../../src/taskpane/form/entries";

describe("the text of a draft", () => {
  test("entries, rows and sources come back", () => {
    const entries = {
      fields: { name: "=A, “B”", lines: [rowOf({ item: "x", price: "1m" })] },
      sources: { name: "D!B2" },
    };
    const back = readDraftText(draftText(entries) ?? "");
    expect(back?.fields.name).toBe("=A, “B”");
    expect(back?.fields.lines).toMatchObject([{ cells: { item: "x", price: "1m" } }]);
    expect(back?.sources).toEqual({ name: "D!B2" });
  });

  test("nothing typed is no draft", () => {
    expect(draftText(NO_ENTRIES)).toBeUndefined();
    expect(draftText({ fields: { a: "", lines: [] }, sources: {} })).toBeUndefined();
  });

  test.each([
    "",
    "{",
    "null",
    "[]",
    '{"shape":0,"fields":{}}',
    '{"shape":1}',
    '{"shape":1,"fields":{"a":1}}',
    '{"shape":1,"fields":{"a":[{"b":2}]}}',
    '{"shape":1,"fields":{"a":["b"]}}',
  ])("%s is no draft of ours", (text) => {
    expect(readDraftText(text)).toBeUndefined();
  });
});

describe("keeping a draft", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function keeping(writeDraft: (key: string, text: string | undefined) => Promise<void>) {
    const outcomes: unknown[] = [];
    return {
      outcomes,
      keeper: new DraftKeeper({ writeDraft }, "k", (failure) => outcomes.push(failure)),
    };
  }

  test("a burst of typing is one write, of the newest text", async () => {
    const written: unknown[] = [];
    const { keeper, outcomes } = keeping((key, text) => {
      written.push([key, text]);
      return Promise.resolve();
    });
    keeper.keep("a");
    keeper.keep("ab");
    await jest.advanceTimersByTimeAsync(100);
    keeper.keep("abc");
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([["k", "abc"]]);
    expect(outcomes).toEqual([undefined]);
  });

  test("what waits is asked of the workbook at once when the form closes", () => {
    const written: unknown[] = [];
    const { keeper } = keeping((_key, text) => {
      written.push(text);
      return Promise.resolve();
    });
    keeper.keep("a");
    void keeper.flush();
    expect(written).toEqual(["a"]);
  });

  test("a failed write is told, and the next one is tried", async () => {
    const failure = new Error("no");
    let calls = 0;
    const { keeper, outcomes } = keeping(() => {
      calls += 1;
      return calls === 1 ? Promise.reject(failure) : Promise.resolve();
    });
    keeper.keep("a");
    await keeper.flush();
    keeper.keep("b");
    await keeper.flush();
    expect(outcomes).toEqual([failure, undefined]);
  });
});
