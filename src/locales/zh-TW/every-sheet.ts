import type { everySheet as english } from "../en-US/every-sheet";

/** What each sheet says, whatever its template. */
export const everySheet: typeof english = {
  page: "第 {page} 頁，共 {pages} 頁",
  "alert.list": "請從清單中選擇。",
  "alert.date": "請填寫日期，例如 2027-01-01。",
  "alert.rate": "請填寫 0% 到 100% 之間的比例：15%，而不是 15。",
  "alert.amount": "請填寫 0 或以上的數值。",
  "alert.number": "請填寫數字。",
  "source.assumption": "假設，待確認",
  "sentence.settle.ok": "✓ 全部檢查通過",
  "sentence.settle.some": "! 待處理的檢查：{count}",
  "sentence.version": "範本版本 {version}",
};
