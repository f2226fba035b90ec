import type { update as english } from "../en-US/update";

export const update: typeof english = {
  check: "依範本更新…",
  checkHint: "先顯示會有哪些變動。輸入以及您鍵入或設定的格式都保留。",
  title: "更新「{sheet}」會有這些變動",
  added: "新區塊：{heading}",
  removed: { one: "移除範本已沒有的 1 個區塊", other: "移除範本已沒有的 {count} 個區塊" },
  formulas: { one: "1 個公式", other: "{count} 個公式" },
  words: { one: "1 個標籤或句子", other: "{count} 個標籤與句子" },
  kept: { one: "您改寫過的 1 個儲存格維持不變", other: "您改寫過的 {count} 個儲存格維持不變" },
  inputs: "所有輸入依儲存格中的現值保留。",
  none: "「{sheet}」已是最新，沒有變動。",
  apply: "更新",
  cancel: "取消",
  done: "「{sheet}」已更新。",
  chartsLeft: "「{sheet}」已更新，但 Excel 未能刪除舊圖表：{charts}。請手動刪除。",
  edit: "編輯列：{label}",
  rowsTitle: "「{label}」的列",
  applyRows: "套用到工作表",
  rowsDone: "「{label}」的列已寫入工作表。",
};
