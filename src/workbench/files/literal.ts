/**
 * A text as the engine's cell content. The engine reads content as a person's typing; what could be taken
 * for a number, a date, a formula or an error gets the apostrophe that says "text". Letters alone need none.
 */
export function textContent(text: string): string {
  return /^[\d\s=+\-@.,$€£¥'#(%]|^(?:true|false)$/i.test(text) ? `'${text}` : text;
}
