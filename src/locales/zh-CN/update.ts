import type { update as english } from "../en-US/update";

export const update: typeof english = {
  check: "按模板更新…",
  checkHint: "先显示会有哪些变化。输入以及您键入或设置的格式都保留。",
  title: "更新“{sheet}”会有这些变化",
  added: "新区块：{heading}",
  removed: { one: "移除模板已没有的 1 个区块", other: "移除模板已没有的 {count} 个区块" },
  formulas: { one: "1 个公式", other: "{count} 个公式" },
  words: { one: "1 个标签或句子", other: "{count} 个标签和句子" },
  kept: { one: "您改写过的 1 个单元格保持不变", other: "您改写过的 {count} 个单元格保持不变" },
  inputs: "所有输入按单元格中的现值保留。",
  none: "“{sheet}”已是最新，没有变化。",
  apply: "更新",
  cancel: "取消",
  done: "“{sheet}”已更新。",
  chartsLeft: "“{sheet}”已更新，但 Excel 未能删除旧图表：{charts}。请手动删除。",
  edit: "编辑行：{label}",
  rowsTitle: "“{label}”的行",
  applyRows: "应用到工作表",
  rowsDone: "“{label}”的行已写入工作表。",
};
