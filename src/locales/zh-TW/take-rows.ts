import type { TakeRowsWords } from "../en-US/take-rows";

/** What the task pane says when rows are taken from the workbook. */
export const takeRows: TakeRowsWords = {
  title: "來自{address}的列",
  hint: "請核對每欄的來源，然後取列。",
  headers: "第一列是標題",
  none: "不取",
  column: "{letter} 欄",
  columnOf: "{letter} · {header}",
  columnFor: "「{label}」的來源欄",
  previewEmpty: "沒有值",
  unsure: "這是猜測，請核對。",
  needed: "「{label}」必填，請選擇來源欄，或稍後在各列中填寫。",
  spare: { one: "有 1 欄未取：{columns}。", other: "有 {count} 欄未取：{columns}。" },
  hidden: { one: "也取隱藏的 1 列", other: "也取隱藏的 {count} 列" },
  hiddenLeft: {
    one: "有 1 列被隱藏或篩掉，未取。",
    other: "有 {count} 列被隱藏或篩掉，未取。",
  },
  take: { one: "取 1 列", other: "取 {count} 列" },
  taken: { one: "已從{address}取 1 列。", other: "已從{address}取 {count} 列。" },
  cancel: "取消",
  noRows: "選取範圍 {address} 中沒有含值的列。請選取要取的列。",
  onlyHeaders: "選取範圍 {address} 只有標題。請把下面的列也選上。",
  pastedHeaders: "貼上的內容只有標題。請把下面的列也複製進來。",
  clipboard: "剪貼簿",
  orPaste: "也可在此貼上複製的表格（Ctrl+V）",
  allHidden: "{address} 的各列都被隱藏。請清除篩選，或勾選也取隱藏的列。",
  remarks: "關於這些列",
  firstFlaw: "前往第一處",
  dismiss: "知道了",
  removeAll: "移除所有列",
  merged: "選取範圍有合併儲存格。每塊合併範圍只有第一格有值，其餘為空白。",
  scaled: "標題「{header}」用的是更大的單位。其中的數字按原樣取入，請核對。",
  duplicates: {
    one: "有 1 列的「{label}」與上面重複：第 {row} 列「{text}」。",
    other: "有 {count} 列的「{label}」與上面重複，第一處是第 {row} 列「{text}」。",
  },
  flaws: {
    errors: {
      one: "有 1 個儲存格顯示錯誤：第 {row} 列「{label}」的 {text}。請填寫數值，或修好儲存格後再取。",
      other:
        "有 {count} 個儲存格顯示錯誤，第一處是第 {row} 列「{label}」的 {text}。請填寫數值，或修好儲存格後再取。",
    },
    texts: {
      one: "有 1 個應為數字的儲存格是文字：第 {row} 列「{label}」的「{text}」。",
      other: "有 {count} 個應為數字的儲存格是文字，第一處是第 {row} 列「{label}」的「{text}」。",
    },
    blanks: {
      one: "有 1 個必填的儲存格為空白：第 {row} 列「{label}」。",
      other: "有 {count} 個必填的儲存格為空白，第一處是第 {row} 列「{label}」。",
    },
    date: {
      one: "有 1 個儲存格不是日期：第 {row} 列「{label}」的「{text}」。",
      other: "有 {count} 個儲存格不是日期，第一處是第 {row} 列「{label}」的「{text}」。",
    },
    choice: {
      one: "有 1 個儲存格不在「{label}」的選項中：第 {row} 列的「{text}」。",
      other: "有 {count} 個儲存格不在該欄的選項中，第一處是第 {row} 列「{label}」的「{text}」。",
    },
    tooLong: {
      one: "有 1 處文字過長：第 {row} 列「{label}」的「{text}」。",
      other: "有 {count} 處文字過長，第一處是第 {row} 列「{label}」的「{text}」。",
    },
    outside: {
      one: "有 1 個數字超出範圍：第 {row} 列「{label}」的 {text}。",
      other: "有 {count} 個數字超出範圍，第一處是第 {row} 列「{label}」的 {text}。",
    },
    signs: {
      one: "有 1 處文字以 =、+、- 或 @ 開頭，會寫成文字，不會成為公式。",
      other: "有 {count} 處文字以 =、+、- 或 @ 開頭，會寫成文字，不會成為公式。",
    },
  },
};
