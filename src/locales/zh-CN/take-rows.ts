import type { TakeRowsWords } from "../en-US/take-rows";

/** What the task pane says when rows are taken from the workbook. */
export const takeRows: TakeRowsWords = {
  title: "来自{address}的行",
  hint: "请核对每列的来源，然后取行。",
  headers: "第一行是表头",
  none: "不取",
  column: "{letter} 列",
  columnOf: "{letter} · {header}",
  columnFor: "“{label}”的来源列",
  previewEmpty: "没有值",
  unsure: "这是猜测，请核对。",
  needed: "“{label}”必填，请选择来源列，或稍后在各行中填写。",
  spare: { one: "有 1 列未取：{columns}。", other: "有 {count} 列未取：{columns}。" },
  hidden: { one: "也取隐藏的 1 行", other: "也取隐藏的 {count} 行" },
  hiddenLeft: {
    one: "有 1 行被隐藏或筛掉，未取。",
    other: "有 {count} 行被隐藏或筛掉，未取。",
  },
  take: { one: "取 1 行", other: "取 {count} 行" },
  taken: { one: "已从{address}取 1 行。", other: "已从{address}取 {count} 行。" },
  cancel: "取消",
  noRows: "选定区域 {address} 中没有含值的行。请选择要取的行。",
  onlyHeaders: "选定区域 {address} 只有表头。请把下面的行也选上。",
  pastedHeaders: "粘贴的内容只有表头。请把下面的行也复制上。",
  clipboard: "剪贴板",
  orPaste: "也可在此粘贴复制的表格（Ctrl+V）",
  allHidden: "{address} 的各行都被隐藏。请清除筛选，或勾选也取隐藏的行。",
  remarks: "关于这些行",
  firstFlaw: "转到第一处",
  dismiss: "知道了",
  removeAll: "移除所有行",
  merged: "选定区域有合并单元格。每块合并区域只有第一格有值，其余为空。",
  scaled: "表头“{header}”用的是更大的单位。其中的数字按原样取入，请核对。",
  duplicates: {
    one: "有 1 行的“{label}”与上面重复：第 {row} 行“{text}”。",
    other: "有 {count} 行的“{label}”与上面重复，第一处是第 {row} 行“{text}”。",
  },
  flaws: {
    errors: {
      one: "有 1 个单元格显示错误：第 {row} 行“{label}”的 {text}。请填写数值，或修好单元格后再取。",
      other:
        "有 {count} 个单元格显示错误，第一处是第 {row} 行“{label}”的 {text}。请填写数值，或修好单元格后再取。",
    },
    texts: {
      one: "有 1 个应为数字的单元格是文字：第 {row} 行“{label}”的“{text}”。",
      other: "有 {count} 个应为数字的单元格是文字，第一处是第 {row} 行“{label}”的“{text}”。",
    },
    blanks: {
      one: "有 1 个必填的单元格为空：第 {row} 行“{label}”。",
      other: "有 {count} 个必填的单元格为空，第一处是第 {row} 行“{label}”。",
    },
    date: {
      one: "有 1 个单元格不是日期：第 {row} 行“{label}”的“{text}”。",
      other: "有 {count} 个单元格不是日期，第一处是第 {row} 行“{label}”的“{text}”。",
    },
    choice: {
      one: "有 1 个单元格不在“{label}”的选项中：第 {row} 行的“{text}”。",
      other: "有 {count} 个单元格不在该列的选项中，第一处是第 {row} 行“{label}”的“{text}”。",
    },
    tooLong: {
      one: "有 1 处文字过长：第 {row} 行“{label}”的“{text}”。",
      other: "有 {count} 处文字过长，第一处是第 {row} 行“{label}”的“{text}”。",
    },
    outside: {
      one: "有 1 个数字超出范围：第 {row} 行“{label}”的 {text}。",
      other: "有 {count} 个数字超出范围，第一处是第 {row} 行“{label}”的 {text}。",
    },
    signs: {
      one: "有 1 处文字以 =、+、- 或 @ 开头，按文字写入，不会成为公式。",
      other: "有 {count} 处文字以 =、+、- 或 @ 开头，按文字写入，不会成为公式。",
    },
  },
};
