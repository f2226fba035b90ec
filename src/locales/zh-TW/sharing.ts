import type { SharingWords } from "../en-US/sharing";
import { separator } from "./separator";

export const sharing: SharingWords = {
  separator,
  title: "分享",
  intro:
    "沒有此增益集的人，凡是用到其函數的公式都會看到 #NAME?。分享複本改用一般 Excel 公式，在對方那裡仍可計算。",
  check: "檢查活頁簿",
  checking: "正在讀取所有公式…",
  nothing: "此活頁簿的公式都沒有用到我們的函數，可以直接傳送。",
  native: {
    one: "1 個公式改為一般 Excel 公式，繼續計算",
    other: "{count} 個公式改為一般 Excel 公式，繼續計算",
  },
  values: {
    one: "1 個公式變為數值，不再重新計算",
    other: "{count} 個公式變為數值，不再重新計算",
  },
  staying: {
    one: "1 個公式保持不變，沒有增益集時顯示 #NAME?",
    other: "{count} 個公式保持不變，沒有增益集時顯示 #NAME?",
  },
  more: { one: "另有 1 個", other: "另有 {count} 個" },
  item: "{where}：{functions}",
  itemWhy: "{where}：{functions}。{why}",
  why: {
    "no-twin": "此函數或這些引數沒有一般公式寫法。",
    list: "一般公式需要一個儲存格，這裡給的是範圍。",
    differs: "一般公式會得出不同的值。",
    "too-long": "一般公式超過 8,192 個字元：請將公式拆分到多個儲存格。",
    circular: "公式經由參照又回到自己所在的儲存格：請從參照中移除該儲存格。",
    array:
      "屬於跨多個儲存格的陣列公式，Excel 只允許整體變更：請清除這些儲存格，再於第一個儲存格中只按 Enter 輸入公式。",
    "own-name": "活頁簿中有與此函數同名的名稱：請將該名稱改名。",
  },
  readOnly: "此活頁簿為唯讀：請將分享複本另存為其他名稱。",
  saveFirst: "請先將活頁簿另存為其他名稱，自己的那份就保持原樣。",
  share: "處理成可傳送的複本",
  shared: {
    one: "已取代 1 個公式，原公式保存在活頁簿中。",
    other: "已取代 {count} 個公式，原公式保存在活頁簿中。",
  },
  restore: { one: "還原 1 個公式", other: "還原 {count} 個公式" },
  kept: "由公式變成的數值以橙色填滿標出，還原後消失。",
  restored: { one: "已還原 1 個公式。", other: "已還原 {count} 個公式。" },
  left: {
    one: "1 個此後被更動，保持現狀：{places}",
    other: "{count} 個此後被更動，保持現狀：{places}",
  },
  compareTitle: "兩種寫法一致嗎？",
  compareText:
    "用相同的輸入，把每個一般公式與我們的函數並排計算，數字按 Excel 保留的 15 位有效位數比較。不會變更任何內容。",
  compare: "比較",
  compared: "{cells} 個儲存格中，最大差異為 {difference}。",
  comparedAt: "{cells} 個儲存格中，最大差異為 {difference}，位於 {place}。",
  comparedNone: "沒有可比較的內容：這裡沒有能寫成一般公式的函數公式。",
  unlike: { one: "1 個類型不同：{places}", other: "{count} 個類型不同：{places}" },
  notCompared: {
    one: "1 個公式沒有可比較的一般寫法。",
    other: "{count} 個公式沒有可比較的一般寫法。",
  },
  namesTitle: "Excel 365 的名稱",
  namesText:
    "新增 VP_VALUE_PRICE 等具名 LAMBDA。沒有增益集的人也能用它們寫新公式。需要 Microsoft 365 或 Excel 2024。",
  addNames: "新增名稱",
  removeNames: "移除名稱",
  namesAdded: { one: "已新增 1 個名稱。", other: "已新增 {count} 個名稱。" },
  namesTaken: {
    one: "此活頁簿中有 1 個名稱另有所指，維持不變：{places}。請在「名稱管理員」中重新命名後再試一次。",
    other:
      "此活頁簿中有 {count} 個名稱另有所指，維持不變：{places}。請在「名稱管理員」中重新命名後再試一次。",
  },
  namesRemoved: { one: "已移除 1 個名稱。", other: "已移除 {count} 個名稱。" },
  stale: {
    "unknown-name": {
      one: "有 1 個公式顯示 #NAME?，因為開啟活頁簿時增益集尚未載入：{places}。",
      other: "有 {count} 個公式顯示 #NAME?，因為開啟活頁簿時增益集尚未載入：{places}。",
    },
    "old-value": {
      one: "有 1 個公式顯示過時的值，因為它參照的儲存格在增益集不在時變更過：{places}。",
      other: "有 {count} 個公式顯示過時的值，因為它們參照的儲存格在增益集不在時變更過：{places}。",
    },
  },
  refresh: "重新輸入公式",
  refreshed: { one: "已重新輸入 1 個公式。", other: "已重新輸入 {count} 個公式。" },
  notRefreshed: {
    one: "有 1 個公式位於受保護的工作表，維持不變：{places}。請取消保護（「校閱」→「取消保護工作表」）後再試一次。",
    other:
      "有 {count} 個公式位於受保護的工作表，維持不變：{places}。請取消保護（「校閱」→「取消保護工作表」）後再試一次。",
  },
  stillStale: {
    one: "有 1 個公式重新輸入後顯示不變：{places}。請關閉活頁簿後重新開啟。",
    other: "有 {count} 個公式重新輸入後顯示不變：{places}。請關閉活頁簿後重新開啟。",
  },
  refreshTitle: "過時的值",
  refreshText:
    "沒有本增益集的程式可能改動了數字，卻讓我們的公式保留原來的值。此動作會重新輸入所有這些公式，由 Excel 重新計算。",
  refreshAll: "重新計算我們的公式",
  sheetFormulas: "此工作表的公式",
  functions: "我們的函數",
  plain: "一般 Excel",
  mixed: "一部分用我們的函數，一部分是一般 Excel 公式。",
  switched: { one: "已改寫 1 個公式。", other: "已改寫 {count} 個公式。" },
  notSwitched: {
    one: "1 個沒有一般寫法，保持不變：{places}",
    other: "{count} 個沒有一般寫法，保持不變：{places}",
  },
  newSheets: "新工作表的公式",
  newSheetsHelp: "一般 Excel 公式在沒有此增益集的人那裡也能計算。",
};
