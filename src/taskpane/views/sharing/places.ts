/** A cell as a sentence names it. */
export const placeOf = ({ sheet, at }: { readonly sheet: string; readonly at: string }): string =>
  `${sheet}!${at}`;
