/** What Excel's sheets and cells hold at most (support.microsoft.com, "Excel specifications and limits"). */
export const excelLimits = {
  rows: 1_048_576,
  columns: 16_384,
  charactersInCell: 32_767,
  charactersInFormula: 8_192,
  charactersInSheetName: 31,
} as const;
