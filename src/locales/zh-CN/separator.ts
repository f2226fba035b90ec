/** Between the parts of a list inside a sentence. */
export const separator = "、";
