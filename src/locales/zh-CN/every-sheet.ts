import type { everySheet as english } from "../en-US/every-sheet";

/** What each sheet says, whatever its template. */
export const everySheet: typeof english = {
  page: "第 {page} 页，共 {pages} 页",
  "alert.list": "请从列表中选择。",
  "alert.date": "请填写日期，例如 2027-01-01。",
  "alert.rate": "请填写 0% 到 100% 之间的比例：15%，而不是 15。",
  "alert.amount": "请填写 0 或以上的数值。",
  "alert.number": "请填写数字。",
  "source.assumption": "假设，待确认",
  "sentence.settle.ok": "✓ 全部检查通过",
  "sentence.settle.some": "! 待处理的检查：{count}",
  "sentence.version": "模板版本 {version}",
};
