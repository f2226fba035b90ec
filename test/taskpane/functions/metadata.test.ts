import {
  callText,
  functionsFrom,
  matching,
  readMetadata,
  signature,
} from "../../../src/taskpane/functions/metadata";

const json = {
  functions: [
    {
      id: "VALUE_PRICE",
      name: "VALUE_PRICE",
      description: "Price from value",
      parameters: [
        { name: "value", description: "Yearly value" },
        { name: "floor", description: "Lowest price", optional: true },
      ],
    },
    { id: "SUM_OF", name: "SUM_OF", parameters: [{ name: "terms", repeating: true }] },
  ],
};

const examples = {
  VALUE_PRICE: { call: "=VALUE_PRICE(100, 10%)", gives: 10 },
  SUM_OF: { call: "=SUM_OF(1)" },
};

test("Excel's metadata becomes names, arguments and calls", () => {
  const [price, sum] = readMetadata(json, examples, "");
  expect(signature(price!)).toBe("=VALUE_PRICE(value, [floor])");
  expect(callText(price!)).toBe("=VALUE_PRICE(value)");
  expect(signature(sum!)).toBe("=SUM_OF(terms, …)");
  expect(sum?.description).toBe("");
  expect(price?.example).toEqual({ call: "=VALUE_PRICE(100, 10%)", gives: 10 });
  expect(sum).not.toHaveProperty("example");
});

test("in a build with a namespace a function is called by its whole name", () => {
  const [price] = readMetadata(json, examples, "VBP");
  expect(price?.name).toBe("VBP.VALUE_PRICE");
  expect(callText(price!)).toBe("=VBP.VALUE_PRICE(value)");
});

test.each([[null], [[]], [{}], [{ functions: {} }]])("%j is no metadata", (broken) => {
  expect(() => readMetadata(broken, {}, "")).toThrow("functions.json holds no list of functions.");
});

test("a search finds by name, description and argument, all words at once", () => {
  const functions = readMetadata(json, {}, "");
  const found = (search: string) => matching(functions, search).map(({ name }) => name);
  expect(found("")).toEqual(["VALUE_PRICE", "SUM_OF"]);
  expect(found("lowest")).toEqual(["VALUE_PRICE"]);
  expect(found("PRICE yearly")).toEqual(["VALUE_PRICE"]);
  expect(found("price terms")).toEqual([]);
});

describe("loading", () => {
  const fetched: string[] = [];
  const original = globalThis.fetch;
  let status = 200;

  beforeEach(() => {
    fetched.length = 0;
    status = 200;
    globalThis.fetch = (address) => {
      fetched.push(address as string);
      return Promise.resolve(new Response(JSON.stringify(json), { status }));
    };
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  test("each language has its file beside the pane's script", async () => {
    const load = functionsFrom("https://host/folder/");
    expect(await load("en-US")).toHaveLength(2);
    await load("zh-TW");
    expect(fetched).toEqual([
      "https://host/folder/functions.json",
      "https://host/folder/functions.examples.json",
      "https://host/folder/functions.zh-TW.json",
      "https://host/folder/functions.examples.json",
    ]);
  });

  test("a file that is not there is an error that names it", async () => {
    status = 404;
    await expect(functionsFrom("./")("zh-CN")).rejects.toThrow("functions.zh-CN.json: 404");
  });
});
