import type { links as english } from "../en-US/links";

export const links: typeof english = {
  offer: "跟隨「{sheet}」：{value}",
  offerTable: "採用「{sheet}」：表格 {value}，{count} 列",
  follows: "跟隨「{sheet}」。鍵入即可改用自己的數值。",
  tableTaken: "「{sheet}」的表格，其各列見下。",
  lost: "「{sheet}」中的「{label}」原本讀取 {formula}，它已不存在。儲存格保留最後的數值。",
  lostHere: "此處是 {formula} 最後的數值，其來源已不存在。請核對或另行鍵入。",
  title: "連結的輸入",
  reads: "讀取 {formula}",
};
