import type { Json } from "../engine";

/** Excel's built-in cell styles in the theme "Office": what each says beyond "Normal". */
export const builtInStyles: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  Normal: {},
  Title: { "Font/Size": 18, "Font/Color": "#44546A" },
  "Heading 1": heading(15, "Thick", "#4472C4"),
  "Heading 2": heading(13, "Thick", "#A2B8E1"),
  "Heading 3": heading(11, "Medium", "#8EA9DB"),
  "Heading 4": { "Font/Bold": true, "Font/Color": "#44546A" },
  Total: { "Font/Bold": true, ...line("EdgeTop", "Thin", "#4472C4") },
  Good: { "Font/Color": "#006100", "Fill/Color": "#C6EFCE" },
  Bad: { "Font/Color": "#9C0006", "Fill/Color": "#FFC7CE" },
  Neutral: { "Font/Color": "#9C5700", "Fill/Color": "#FFEB9C" },
  Input: { "Font/Color": "#3F3F76", "Fill/Color": "#FFCC99", ...box("#7F7F7F") },
  Output: {
    "Font/Bold": true,
    "Font/Color": "#3F3F3F",
    "Fill/Color": "#F2F2F2",
    ...box("#3F3F3F"),
  },
  Calculation: {
    "Font/Bold": true,
    "Font/Color": "#FA7D00",
    "Fill/Color": "#F2F2F2",
    ...box("#7F7F7F"),
  },
  "Check Cell": { "Font/Bold": true, "Font/Color": "#FFFFFF", "Fill/Color": "#A5A5A5" },
  "Linked Cell": { "Font/Color": "#FA7D00" },
  Note: { "Fill/Color": "#FFFFCC", ...box("#B2B2B2") },
  "Warning Text": { "Font/Color": "#FF0000" },
  "Explanatory Text": { "Font/Italic": true, "Font/Color": "#7F7F7F" },
  Comma: { NumberFormat: "#,##0.00" },
  "Comma [0]": { NumberFormat: "#,##0" },
  Currency: { NumberFormat: "$#,##0.00" },
  "Currency [0]": { NumberFormat: "$#,##0" },
  Percent: { NumberFormat: "0%" },
  Hyperlink: { "Font/Color": "#0563C1", "Font/Underline": "Single" },
};

function line(edge: string, weight: string, color: string): Record<string, Json> {
  const path = `Borders/${edge}`;
  return { [`${path}/Style`]: "Continuous", [`${path}/Weight`]: weight, [`${path}/Color`]: color };
}

function box(color: string): Record<string, Json> {
  return Object.assign(
    {},
    ...["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"].map((edge) => line(edge, "Thin", color)),
  ) as Record<string, Json>;
}

function heading(size: number, weight: string, color: string): Record<string, Json> {
  return {
    "Font/Bold": true,
    "Font/Size": size,
    "Font/Color": "#44546A",
    ...line("EdgeBottom", weight, color),
  };
}
