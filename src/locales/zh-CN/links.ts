import type { links as english } from "../en-US/links";

export const links: typeof english = {
  offer: "跟随“{sheet}”：{value}",
  offerTable: "采用“{sheet}”：表格 {value}，{count} 行",
  follows: "跟随“{sheet}”。键入即可改用自己的数值。",
  tableTaken: "“{sheet}”的表格，其各行见下。",
  lost: "“{sheet}”中的“{label}”原本读取 {formula}，它已不存在。单元格保留最后的数值。",
  lostHere: "此处是 {formula} 最后的数值，其来源已不存在。请核对或另行键入。",
  title: "链接的输入",
  reads: "读取 {formula}",
};
