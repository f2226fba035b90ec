const made = new Map<string, Intl.NumberFormat>();

/**
 * A number format of a region, made once: a table of thousands of rows asks for it at every keystroke.
 * Latin digits everywhere, since what the pane shows must be readable again by the pane.
 * @param locale BCP 47 tag
 */
export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.NumberFormat(`${locale}-u-nu-latn`, options);
  made.set(key, format);
  return format;
}
