import { type Cell, type Input } from "../../src/functions";
import { call, evaluate } from "./support/call";

/** An error cell with this code whose sentence matches. */
const error = (code: string, words: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(words) as string });

describe("ranges", () => {
  test("a column of values gives a column of prices", () => {
    expect(evaluate("VALUE_PRICE", { value: [100, 200, 300], share: 0.1 })).toEqual([
      [10],
      [20],
      [30],
    ]);
  });

  test("a column against a row makes a table", () => {
    const table = evaluate("VALUE_PRICE", { value: [[100], [200]], share: [[0.1, 0.2, 0.3]] });
    expect(table).toEqual([
      [10, 20, 30],
      [20, 40, 60],
    ]);
  });

  test("cells without a partner are #N/A, the others calculate", () => {
    const [first, second, third] = evaluate("VALUE_PRICE", {
      value: [100, 200, 300],
      share: [0.1, 0.2],
    });
    expect([first, second]).toEqual([[10], [40]]);
    expect(third).toEqual([error("#N/A", /^Share has no cell here/)]);
  });

  test("ragged rows count as blank at their ends", () => {
    const table = evaluate("VALUE_PRICE", { value: [[100, 200], [300]], share: 0.1 });
    expect(table).toEqual([
      [10, 20],
      [30, ""],
    ]);
  });

  test("a row wider than those before it widens the whole result", () => {
    const value: number[][] = Array.from({ length: 1000 }, (_, i) => [i + 1]);
    value[700] = [701, 5];
    const table = evaluate("VALUE_PRICE", { value, share: 0.1 });
    expect(table.map((row) => row.length)).toEqual(value.map(() => 2));
    expect(table[0]).toEqual([0.1, ""]);
    expect(table[700]).toEqual([70.1, 0.5]);
    expect(table[999]).toEqual([100, ""]);
  });
});

describe("errors and blanks", () => {
  test("an error stays in its cell and goes out unchanged", () => {
    const broken = { code: "#REF!" };
    const cells = evaluate("VALUE_PRICE", { value: [100, broken, 300], share: 0.1 });
    expect(cells[1]?.[0]).toBe(broken);
    expect([cells[0], cells[2]]).toEqual([[10], [30]]);
  });

  test.each<[Input]>([[null], [undefined], [""]])(
    "blank %j where a number is required",
    (value) => {
      expect(call("VALUE_PRICE", { value, share: 0.1 })).toEqual(
        error("#VALUE!", /^Value is missing/),
      );
    },
  );

  test("a blank in an optional argument is not given, not 0", () => {
    expect(call("VALUE_PRICE", { value: 100, share: 0.1, cap: null })).toBe(10);
    expect(call("VALUE_PRICE", { value: 100, share: 0.1, cap: 0 })).toBe(0);
    expect(call("LTV", { arpa: 100, gross_margin: 1, churn: 0.2, periods: "" })).toBe(500);
  });

  test("a row whose ranges are all blank is empty", () => {
    const cells = evaluate("VALUE_PRICE", { value: [100, null, ""], share: [0.1, "", undefined] });
    expect(cells).toEqual([[10], [""], [""]]);
  });

  test("a row that is half blank says what is missing", () => {
    const cells = evaluate("VALUE_PRICE", { value: [100, null], share: [0.1, 0.2] });
    expect(cells[1]).toEqual([error("#VALUE!", /^Value is missing/)]);
  });

  test.each([[[]], [[[]]]])("a range without cells %j is blank", (value) => {
    expect(call("VALUE_PRICE", { value, share: 0.1 })).toMatchObject({ code: "#VALUE!" });
  });
});

describe("bad input names the argument and the remedy", () => {
  const cases: [string, Record<string, Input>, unknown][] = [
    [
      "VALUE_PRICE",
      { value: "a lot", share: 0.1 },
      error("#VALUE!", /^Value must be a number.*“a lot”/),
    ],
    ["VALUE_PRICE", { value: true, share: 0.1 }, error("#VALUE!", /^Value must be a number.*TRUE/)],
    [
      "VALUE_PRICE",
      { value: 100, share: 15 },
      error("#NUM!", /between 0% and 100%. You entered 1500%. Did you mean 15%\?$/),
    ],
    [
      "VALUE_PRICE",
      { value: 100, share: -0.1 },
      error("#NUM!", /^Share must be between .* You entered -10%.$/),
    ],
    ["VALUE_PRICE", { value: Infinity, share: 0.1 }, error("#NUM!", /^Value is too large/)],
    [
      "VALUE_PRICE",
      { value: 1.7e308, share: 1, reference_price: 1.7e308 },
      error("#NUM!", /too large for a cell/),
    ],
    [
      "VALUE_PRICE",
      { value: 1, share: 1, floor: 5, cap: 4 },
      error("#NUM!", /^Floor 5 is above cap 4/),
    ],
    ["ROI_SHARE", { gain: 1, share: 0.1, target: 0 }, error("#DIV/0!", /^Target is 0/)],
    [
      "ROI_SHARE",
      { gain: 1, share: 0.1, refund_rate: 2 },
      error("#NUM!", /^Refund rate must be between/),
    ],
    [
      "ROI_SHARE",
      { gain: 1, share: 0.1, mode: "some" },
      error("#VALUE!", /“excess”, “cliff”, “guaranteed”/),
    ],
    [
      "LTV",
      { arpa: 1, gross_margin: 1, churn: 1.1 },
      error("#NUM!", /^Churn must be at most 100%/),
    ],
    ["LTV", { arpa: 1, gross_margin: 1, churn: 0.1, periods: 1.5 }, error("#NUM!", /whole number/)],
    [
      "LTV",
      { arpa: 1, gross_margin: 1, churn: 0.1, periods: 0 },
      error("#NUM!", /^Periods must be at least 1/),
    ],
    [
      "LTV",
      { arpa: 1, gross_margin: 1, churn: 0.1, discount: -1 },
      error("#NUM!", /^Discount must be above -100%/),
    ],
    [
      "LTV",
      { arpa: 1, gross_margin: 1, churn: 0.1, timing: 3 },
      error("#NUM!", /^Timing must be between 0 and 2/),
    ],
    ["PAYBACK_MONTHS", { cac: -1, monthly_revenue: 1 }, error("#NUM!", /^Cac must be at least 0/)],
    ["PAYBACK_MONTHS", { cac: 1, monthly_revenue: -1 }, error("#NUM!", /negative/)],
    ["PAYBACK_MONTHS", { cac: 1, monthly_revenue: 0 }, error("#DIV/0!", /no monthly margin/)],
  ];
  test.each(cases)("%s %j", (id, args, expected) => {
    expect(call(id, args)).toEqual(expected);
  });

  test("bands", () => {
    const bands = (share: Input[], threshold: Input[], mode = "excess") =>
      call("ROI_SHARE", { gain: 10, share, threshold, mode });
    expect(bands([0.1, 0.2], [0, 1, 2])).toEqual(
      error("#NUM!", /Share has 2 cells and threshold has 3/),
    );
    expect(bands([0.1, 0.2], [0, 5], "cliff")).toEqual(error("#NUM!", /“excess” only/));
    expect(bands([0.1, 0.2], [0, ""])).toMatchObject({ code: "#NUM!" });
    expect(bands([0.1, "", 0.2], [0, 5, 6])).toEqual(error("#VALUE!", /^Share is missing/));
  });
});

describe("VW_RANGE", () => {
  const good: Input[] = [1, 2, 3, 4];
  const range = (responses: Input[][], more: Record<string, Input | Input[]> = {}): Cell[][] =>
    evaluate("VW_RANGE", { responses, ...more });

  test.each<[string, Input[][]]>([
    ["only text", [["a", "b", "c", "d"]]],
    ["wrong order", [[4, 3, 2, 1]]],
    ["equal prices", [[1, 1, 2, 3]]],
    [
      "numbers as text",
      [
        ["1", "2", "3", "4"],
        [1, 2, 3, "4"],
      ],
    ],
    ["an error", [[1, 2, 3, { code: "#N/A" }]]],
  ])("no valid row: %s", (_, responses) => {
    expect(range(responses)).toEqual([[error("#N/A", /^No row of responses is valid/)]]);
  });

  test("a header and empty rows below do not count", () => {
    const rows = [
      ["too cheap", "cheap", "expensive", "too expensive"],
      good,
      ["", null, "", undefined],
    ];
    expect(Object.fromEntries(range(rows, { output: "summary" }))).toMatchObject({
      "Respondents used": 1,
      "Respondents excluded": 0,
    });
  });

  test("without the too cheap answers PMC and OPP are #N/A", () => {
    const rows: Input[][] = [
      ["", 2, 3, 4],
      ["", 3, 5, 6],
    ];
    const missing = error("#N/A", /too cheap column of responses is blank/);
    expect(range(rows)).toEqual([[missing, missing, expect.any(Number), expect.any(Number)]]);
  });

  test("0 is a price, a blank is missing", () => {
    const rows: Input[][] = [
      [0, 1, 2, 3],
      ["", 1, 2, 3],
    ];
    expect(Object.fromEntries(range(rows, { output: "summary" }))).toMatchObject({
      "Respondents used": 1,
      "Respondents excluded": 1,
    });
  });

  test("weights", () => {
    const rows = [["a", "b", "c", "d"], good, good];
    expect(range(rows, { weights: ["weight", 1, 2] })).toEqual(range(rows));
    expect(range(rows, { weights: [1, -2] })).toEqual([
      [error("#NUM!", /^Weights must be at least 0/)],
    ]);
    expect(range(rows, { weights: [1] })).toEqual([
      [error("#VALUE!", /2 rows of responses, 1 weights/)],
    ]);
    expect(range(rows, { weights: [0, 0] })).toEqual([[error("#N/A", /add up to 0/)]]);
  });

  test("wrong shapes", () => {
    expect(range([[1, 2, 3]])).toEqual([[error("#VALUE!", /must have 4 columns. You selected 3/)]]);
    expect(range([])).toEqual([[error("#VALUE!", /^Responses is missing/)]]);
    expect(range([good], { output: ["points", "range"] })).toEqual([
      [error("#VALUE!", /one cell/)],
    ]);
  });
});
