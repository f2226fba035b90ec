import type { SharingWords } from "../en-US/sharing";
import { separator } from "./separator";

export const sharing: SharingWords = {
  separator,
  title: "分享",
  intro:
    "没有此加载项的人，凡是用到其函数的公式都会看到 #NAME?。分享副本改用普通 Excel 公式，在对方那里仍可计算。",
  check: "检查工作簿",
  checking: "正在读取所有公式…",
  nothing: "此工作簿的公式都没有用到我们的函数，可以直接发送。",
  native: {
    one: "1 个公式改为普通 Excel 公式，继续计算",
    other: "{count} 个公式改为普通 Excel 公式，继续计算",
  },
  values: {
    one: "1 个公式变为数值，不再重新计算",
    other: "{count} 个公式变为数值，不再重新计算",
  },
  staying: {
    one: "1 个公式保持不变，没有加载项时显示 #NAME?",
    other: "{count} 个公式保持不变，没有加载项时显示 #NAME?",
  },
  more: { one: "另有 1 个", other: "另有 {count} 个" },
  item: "{where}：{functions}",
  itemWhy: "{where}：{functions}。{why}",
  why: {
    "no-twin": "此函数或这些参数没有普通公式写法。",
    list: "普通公式需要一个单元格，这里给的是区域。",
    differs: "普通公式会得出不同的值。",
    "too-long": "普通公式超过 8,192 个字符：请把公式拆分到多个单元格。",
    circular: "公式经由引用又回到自己所在的单元格：请从引用中去掉该单元格。",
    array:
      "属于跨多个单元格的数组公式，Excel 只允许整体更改：请清除这些单元格，再在第一个单元格中只按 Enter 输入公式。",
    "own-name": "工作簿中有与此函数同名的名称：请将该名称改名。",
  },
  readOnly: "此工作簿为只读：请将分享副本另存为其他名称。",
  saveFirst: "请先将工作簿另存为其他名称，自己的那份就保持原样。",
  share: "处理成可发送的副本",
  shared: {
    one: "已替换 1 个公式，原公式保存在工作簿中。",
    other: "已替换 {count} 个公式，原公式保存在工作簿中。",
  },
  restore: { one: "还原 1 个公式", other: "还原 {count} 个公式" },
  kept: "由公式变成的数值以橙色填充标出，还原后消失。",
  restored: { one: "已还原 1 个公式。", other: "已还原 {count} 个公式。" },
  left: {
    one: "1 个此后被改动，保持现状：{places}",
    other: "{count} 个此后被改动，保持现状：{places}",
  },
  compareTitle: "两种写法一致吗？",
  compareText:
    "用相同的输入，把每个普通公式与我们的函数并排计算，数字按 Excel 保留的 15 位有效数字比较。不会更改任何内容。",
  compare: "比较",
  compared: "{cells} 个单元格中，最大差异为 {difference}。",
  comparedAt: "{cells} 个单元格中，最大差异为 {difference}，位于 {place}。",
  comparedNone: "没有可比较的内容：这里没有能写成普通公式的函数公式。",
  unlike: { one: "1 个类型不同：{places}", other: "{count} 个类型不同：{places}" },
  notCompared: {
    one: "1 个公式没有可比较的普通写法。",
    other: "{count} 个公式没有可比较的普通写法。",
  },
  namesTitle: "Excel 365 的名称",
  namesText:
    "添加 VP_VALUE_PRICE 等命名 LAMBDA。没有加载项的人也能用它们写新公式。需要 Microsoft 365 或 Excel 2024。",
  addNames: "添加名称",
  removeNames: "移除名称",
  namesAdded: { one: "已添加 1 个名称。", other: "已添加 {count} 个名称。" },
  namesTaken: {
    one: "此工作簿中有 1 个名称另有所指，保持不变：{places}。请在“名称管理器”中重命名后重试。",
    other:
      "此工作簿中有 {count} 个名称另有所指，保持不变：{places}。请在“名称管理器”中重命名后重试。",
  },
  namesRemoved: { one: "已移除 1 个名称。", other: "已移除 {count} 个名称。" },
  stale: {
    "unknown-name": {
      one: "有 1 个公式显示 #NAME?，因为打开工作簿时加载项尚未加载：{places}。",
      other: "有 {count} 个公式显示 #NAME?，因为打开工作簿时加载项尚未加载：{places}。",
    },
    "old-value": {
      one: "有 1 个公式显示过时的值，因为它引用的单元格在加载项不在时改动过：{places}。",
      other: "有 {count} 个公式显示过时的值，因为它们引用的单元格在加载项不在时改动过：{places}。",
    },
  },
  refresh: "重新输入公式",
  refreshed: { one: "已重新输入 1 个公式。", other: "已重新输入 {count} 个公式。" },
  notRefreshed: {
    one: "有 1 个公式在受保护的工作表上，保持不变：{places}。请取消保护（“审阅”→“撤消工作表保护”）后重试。",
    other:
      "有 {count} 个公式在受保护的工作表上，保持不变：{places}。请取消保护（“审阅”→“撤消工作表保护”）后重试。",
  },
  stillStale: {
    one: "有 1 个公式重新输入后显示不变：{places}。请关闭工作簿后重新打开。",
    other: "有 {count} 个公式重新输入后显示不变：{places}。请关闭工作簿后重新打开。",
  },
  refreshTitle: "过时的值",
  refreshText:
    "没有本加载项的程序可能改动了数字，却让我们的公式保留原来的值。此操作重新输入所有这些公式，由 Excel 重新计算。",
  refreshAll: "重新计算我们的公式",
  sheetFormulas: "此工作表的公式",
  functions: "我们的函数",
  plain: "普通 Excel",
  mixed: "一部分用我们的函数，一部分是普通 Excel 公式。",
  switched: { one: "已改写 1 个公式。", other: "已改写 {count} 个公式。" },
  notSwitched: {
    one: "1 个没有普通写法，保持不变：{places}",
    other: "{count} 个没有普通写法，保持不变：{places}",
  },
  newSheets: "新工作表的公式",
  newSheetsHelp: "普通 Excel 公式在没有此加载项的人那里也能计算。",
};
