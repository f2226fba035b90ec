import type { fieldFindings as english } from "../en-US/field-findings";

/** What can be wrong with any field of any form, and with a row of a table. */
export const fieldFindings: typeof english = {
  required: "請在此輸入一個值。",
  tooLong: "此處最多 {maxLength} 個字元。",
  notAChoice: "請從清單中選擇一項。",
  notADate: "請輸入日期，例如 2026-11-22。",
  notANumber: "請輸入數字。",
  tooLarge: "請輸入小於 10,000,000,000,000 的金額。",
  percentAsNumber:
    "比率應在 0% 到 100% 之間。您輸入的是 {entered}%。請輸入 {meant}% 或小於 1 的小數。",
  percentRange: "請輸入 0% 到 100% 之間的比率。您輸入的是 {entered}%。",
  notPositive: "請輸入大於 0 的金額。您輸入的是 {entered}。",
  belowMinimum: "請輸入不小於 {min} 的數。您輸入的是 {entered}。",
  outOfRange: "請輸入 {min} 到 {max} 之間的數。您輸入的是 {entered}。",
  notWhole: "請輸入整數。您輸入的是 {entered}。",
  noRows: "請至少新增一列。",
  tooManyRows: "此處最多 {max} 列，您輸入了 {entered} 列。",
  "row.required": "第 {row} 列：請在此輸入一個值。",
  "row.tooLong": "第 {row} 列：此處最多 {maxLength} 個字元。",
  "row.notAChoice": "第 {row} 列：請從清單中選擇一項。",
  "row.notADate": "第 {row} 列：請輸入日期，例如 2026-11-22。",
  "row.notANumber": "第 {row} 列：請輸入數字。",
  "row.tooLarge": "第 {row} 列：請輸入小於 10,000,000,000,000 的金額。",
  "row.percentAsNumber":
    "第 {row} 列：比率應在 0% 到 100% 之間。您輸入的是 {entered}%。請輸入 {meant}% 或小於 1 的小數。",
  "row.percentRange": "第 {row} 列：請輸入 0% 到 100% 之間的比率。您輸入的是 {entered}%。",
  "row.notPositive": "第 {row} 列：請輸入大於 0 的金額。您輸入的是 {entered}。",
  "row.belowMinimum": "第 {row} 列：請輸入不小於 {min} 的數。您輸入的是 {entered}。",
  "row.outOfRange": "第 {row} 列：請輸入 {min} 到 {max} 之間的數。您輸入的是 {entered}。",
  "row.notWhole": "第 {row} 列：請輸入整數。您輸入的是 {entered}。",
};
