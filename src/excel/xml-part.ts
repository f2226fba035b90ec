const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as the content of an XML element. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
}

/** The JSON inside a part's root element; undefined where other hands damaged it. */
export function jsonOfPart(xml: string, root: string): unknown {
  const text = new RegExp(`<(?:\\w+:)?${root}\\b[^>]*>([^<]*)</`).exec(xml)?.[1];
  if (text === undefined) return undefined;
  const json = Object.entries(escapes)
    .reverse()
    .reduce((escaped, [character, name]) => escaped.replaceAll(name, character), text);
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
