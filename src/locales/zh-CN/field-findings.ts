import type { fieldFindings as english } from "../en-US/field-findings";

/** What can be wrong with any field of any form, and with a row of a table. */
export const fieldFindings: typeof english = {
  required: "请在此输入一个值。",
  tooLong: "此处最多 {maxLength} 个字符。",
  notAChoice: "请从列表中选择一项。",
  notADate: "请输入日期，例如 2026-11-22。",
  notANumber: "请输入数字。",
  tooLarge: "请输入小于 10,000,000,000,000 的金额。",
  percentAsNumber:
    "比率应在 0% 到 100% 之间。您输入的是 {entered}%。请输入 {meant}% 或小于 1 的小数。",
  percentRange: "请输入 0% 到 100% 之间的比率。您输入的是 {entered}%。",
  notPositive: "请输入大于 0 的金额。您输入的是 {entered}。",
  belowMinimum: "请输入不小于 {min} 的数。您输入的是 {entered}。",
  outOfRange: "请输入 {min} 到 {max} 之间的数。您输入的是 {entered}。",
  notWhole: "请输入整数。您输入的是 {entered}。",
  noRows: "请至少添加一行。",
  tooManyRows: "此处最多 {max} 行，您输入了 {entered} 行。",
  "row.required": "第 {row} 行：请在此输入一个值。",
  "row.tooLong": "第 {row} 行：此处最多 {maxLength} 个字符。",
  "row.notAChoice": "第 {row} 行：请从列表中选择一项。",
  "row.notADate": "第 {row} 行：请输入日期，例如 2026-11-22。",
  "row.notANumber": "第 {row} 行：请输入数字。",
  "row.tooLarge": "第 {row} 行：请输入小于 10,000,000,000,000 的金额。",
  "row.percentAsNumber":
    "第 {row} 行：比率应在 0% 到 100% 之间。您输入的是 {entered}%。请输入 {meant}% 或小于 1 的小数。",
  "row.percentRange": "第 {row} 行：请输入 0% 到 100% 之间的比率。您输入的是 {entered}%。",
  "row.notPositive": "第 {row} 行：请输入大于 0 的金额。您输入的是 {entered}。",
  "row.belowMinimum": "第 {row} 行：请输入不小于 {min} 的数。您输入的是 {entered}。",
  "row.outOfRange": "第 {row} 行：请输入 {min} 到 {max} 之间的数。您输入的是 {entered}。",
  "row.notWhole": "第 {row} 行：请输入整数。您输入的是 {entered}。",
};
