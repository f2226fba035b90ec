import type { SelectedRows } from "../../../../src/excel/workbook";
import { inAllLanguages } from "../../../../src/taskpane/all-words";
import { fieldsOf } from "../../../../src/taskpane/form/entries";
import { columnsOf } from "../../../../src/taskpane/form/read-row";
import {
  isUncertain,
  propose,
  rowsTaken,
  scaledHeaders,
  withColumn,
} from "../../../../src/taskpane/form/rows/proposal";
import { rowsFrom, type Reader } from "../../../../src/taskpane/form/rows/rows-from";
import { templates } from "../../../../src/templates";
import { customerTiers } from "../../../../src/templates/customer-tiers";

const [field] = fieldsOf(customerTiers);
if (!field) throw new Error("Customer tiers has no table.");
const reader: Reader = {
  columns: columnsOf(field),
  locale: "en-US",
  words: inAllLanguages("customer-tiers"),
};
type Values = SelectedRows["values"];
const selected = (values: Values, rest: Partial<SelectedRows> = {}): SelectedRows => ({
  address: "Deals!A1:C9",
  values,
  hiddenRows: [],
  ...rest,
});
const proposed = (values: Values, rest?: Partial<SelectedRows>) =>
  propose(selected(values, rest), reader);
const rowsOf = (proposal: ReturnType<typeof proposed>) =>
  rowsFrom(proposal.table, proposal.match, proposal.withHidden, reader).map(({ cells }) => cells);

test.each<readonly [string, readonly string[]]>([
  ["English", ["Churn risk", "Customer", "Contract value a year"]],
  ["English, as others call it", ["Churn rate", "Client", "ACV (USD)"]],
  ["simplified Chinese", ["流失风险", "客户名称", "年合同额（万元）"]],
  ["traditional Chinese", ["流失風險", "客戶", "年合約額"]],
])("headers in %s are matched, in any order", (_language, headers) => {
  const proposal = proposed([headers, [0.1, "Ada", 5000]]);
  expect(proposal.match.from).toEqual({ churn: 0, customer: 1, acv: 2 });
  expect(isUncertain(proposal, reader)).toBe(false);
  expect(rowsOf(proposal)).toEqual([{ customer: "Ada", acv: "5,000", churn: "10%" }]);
});

test.each<readonly [string, string, readonly string[], readonly string[]]>([
  [
    "value-map",
    "drivers",
    ["KPI", "As is", "Goal", "Volume", "Likelihood", "Responsible person"],
    ["metric", "baseline", "target", "quantity", "probability", "owner"],
  ],
  [
    "value-map",
    "drivers",
    ["考核指标", "现状值", "目标值", "业务量", "成功概率", "责任人"],
    ["metric", "baseline", "target", "quantity", "probability", "owner"],
  ],
  [
    "unit-economics",
    "segments",
    ["客群", "年合約額", "毛利", "客戶流失率", "獲客成本"],
    ["segment", "acv", "margin", "churn", "cac"],
  ],
  ["value-report", "metrics", ["指標名稱", "實際值", "Deadline"], ["metric", "actual", "due"]],
  ["price-sensitivity", "responses", ["Too low", "Bargain"], ["tooCheap", "cheap"]],
  ["pricing-sheet", "usage", ["Active users", "调用次数"], ["activeSeats", "uses"]],
])("a table for %s, %s, is matched by the names that others use: %j", (id, key, headers, keys) => {
  const template = templates.find((one) => one.id === id);
  const rows = template && fieldsOf(template).find((one) => one.key === key);
  if (!rows) throw new Error(`No rows ${key} in ${id}.`);
  const own: Reader = { ...reader, columns: columnsOf(rows), words: inAllLanguages(id) };
  const { match } = propose(selected([headers, headers.map((_, index) => index)]), own);
  expect(match.from).toEqual(Object.fromEntries(keys.map((one, index) => [one, index])));
  expect(match.unsure.size).toBe(0);
});

test("headers in larger units are told where numbers come from them", () => {
  const proposal = proposed([
    ["客户（万）", "年合同额（万元）"],
    ["Ada", 12],
  ]);
  expect(scaledHeaders(proposal, reader)).toEqual(["年合同额（万元）"]);
});

test("a header that is merely like a name is a guess", () => {
  const { match } = proposed([
    ["Customers list", "Churn risks"],
    ["Ada", 0.1],
  ]);
  expect(match.from).toEqual({ customer: 0, churn: 1 });
  expect([...match.unsure].sort()).toEqual(["churn", "customer"]);
});

test("two headers with one name are a guess", () => {
  const { match } = proposed([
    ["Customer", "ACV", "ACV"],
    ["Ada", 1, 2],
  ]);
  expect(match.from).toEqual({ customer: 0, acv: 1 });
  expect([...match.unsure]).toEqual(["acv"]);
});

test("headers that nobody knows are matched by order, to be checked", () => {
  const proposal = proposed([
    ["Quux", "Foo", "Bar"],
    ["Ada", "Retail", 5],
  ]);
  expect(proposal.hasHeaders).toBe(true);
  expect(proposal.match.from).toEqual({ customer: 0, industry: 1, revenue: 2 });
  expect(isUncertain(proposal, reader)).toBe(true);
  expect(rowsOf(proposal)).toEqual([{ customer: "Ada", industry: "Retail", revenue: "5" }]);
});

test("without headers the columns are taken in their order; of the form's own width, surely", () => {
  const few = proposed([
    ["Ada", "Retail"],
    ["Bo", "Food"],
  ]);
  expect(few.hasHeaders).toBe(false);
  expect(rowsOf(few)).toHaveLength(2);
  expect(isUncertain(few, reader)).toBe(true);
  const all = proposed([["Ada", "Retail", 1, 2, 3, 0.9, 3, 0.1, "", "", 7]]);
  expect(isUncertain(all, reader)).toBe(false);
  const swapped = proposed([["Ada", 1, "Retail", 2, 3, 0.9, 3, 0.1, "", "", 7]]);
  expect([...swapped.match.unsure]).toEqual(["revenue"]);
});

test("a person says whether the first row is headers", () => {
  const values = [
    ["Quux", "Foo"],
    ["Ada", "Retail"],
  ];
  expect(propose(selected(values), reader).hasHeaders).toBe(false);
  const told = propose(selected(values), reader, true);
  expect(rowsOf(told)).toEqual([{ customer: "Ada", industry: "Retail" }]);
  const denied = propose(
    selected([
      ["Customer", "ACV"],
      ["Ada", 1],
    ]),
    reader,
    false,
  );
  expect(rowsOf(denied)).toHaveLength(2);
});

test("titles and empty rows around a table are left out", () => {
  const proposal = proposed([
    ["Our customers", ""],
    ["", ""],
    ["Customer", "ACV"],
    ["Ada", 1],
    ["", ""],
    ["Bo", 2],
  ]);
  expect(rowsOf(proposal).map(({ customer }) => customer)).toEqual(["Ada", "Bo"]);
});

test("an Excel table knows its own headers", () => {
  const proposal = proposed([["Ada", 1]], { headers: ["Customer", "ACV"] });
  expect(proposal.hasHeaders).toBeUndefined();
  expect(rowsOf(proposal)).toEqual([{ customer: "Ada", acv: "1" }]);
});

test("hidden rows are asked about, and left out or taken", () => {
  const proposal = proposed(
    [
      ["Customer", "ACV"],
      ["Ada", 1],
      ["Bo", 2],
    ],
    { hiddenRows: [1] },
  );
  expect(isUncertain(proposal, reader)).toBe(true);
  expect(rowsOf(proposal).map(({ customer }) => customer)).toEqual(["Bo"]);
  expect(rowsTaken(proposal)).toBe(1);
  expect(rowsOf({ ...proposal, withHidden: true })).toHaveLength(2);
});

test("a corrected column is no guess, and fills one column only", () => {
  const guessed = proposed([
    ["Customer", "Churn risks", "Other"],
    ["Ada", 0.1, 0.2],
  ]);
  const corrected = withColumn(guessed, "churn", 2);
  expect(corrected.match.from).toEqual({ customer: 0, churn: 2 });
  expect(corrected.match.unsure.size).toBe(0);
  expect(withColumn(corrected, "attainment", 2).match.from).toEqual({ customer: 0, attainment: 2 });
  expect(withColumn(corrected, "churn", undefined).match.from).toEqual({ customer: 0 });
});

test("choices are known by their names in any language, days by their digits; the rest stays as typed", () => {
  const proposal = proposed([
    ["Customer", "Override", "Reason", "Churn risk"],
    ["Ada", "核心", "=1+1", "n/a"],
    ["Bo", "GROWTH", "@x", "#N/A"],
    ["Cy", "Platinum", "", true],
  ]);
  expect(rowsOf(proposal)).toEqual([
    { customer: "Ada", override: "core", reason: "=1+1", churn: "n/a" },
    { customer: "Bo", override: "growth", reason: "@x", churn: "#N/A" },
    { customer: "Cy", override: "Platinum", reason: "", churn: "true" },
  ]);
});

test.each([
  [46348, "2026-11-22"],
  ["2026/11/2", "2026-11-02"],
  ["2026年11月22日", "2026-11-22"],
  ["1/2/2026", "1/2/2026"],
])("the day %j is taken as %s", (cell, expected) => {
  const day = { key: "day", required: true, type: { kind: "date" as const } };
  const one: Reader = { ...reader, columns: [day] };
  const { table, match } = propose(selected([[cell]]), one);
  expect(rowsFrom(table, match, false, one)[0]?.cells).toEqual({ day: expected });
});
