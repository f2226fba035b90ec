/** Fills {placeholders}; one without a value stays, so that a test or a reader notices. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, key: string) =>
    String(values[key] ?? placeholder),
  );
}

/** The forms of a sentence with a count; languages without a plural give the same text twice. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/** The sentence for so many, with {count} filled. */
export function count(forms: Counted, number: number): string {
  return fill(number === 1 ? forms.one : forms.other, { count: number });
}

/** A few addresses for a sentence; lists have more. */
const mostPlaces = 5;

/**
 * A sentence that counts places and names the first of them, with {places} filled.
 * @param separator between two of them, in the sentence's language
 */
export function withPlaces(
  forms: Counted,
  all: readonly string[],
  { separator }: { readonly separator: string },
): string {
  const named = all.length > mostPlaces ? [...all.slice(0, mostPlaces), "…"] : all;
  return fill(count(forms, all.length), { places: named.join(separator) });
}
