/**
 * A password's 16-bit hash as Excel stores it in a sheet's or workbook's protection (ECMA-376 part 4,
 * 14.7.1, legacyPasswordHash): four hexadecimal digits. It guards against slips, not against attackers, as
 * Excel's protection does.
 */
export function passwordHash(password: string): string {
  const turn = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  let hash = 0;
  for (let at = password.length - 1; at >= 0; at--) {
    // The algorithm is one on bytes: of other characters it takes the lower one, or else the upper.
    const code = password.charCodeAt(at);
    hash = turn(hash) ^ ((code & 0xff) === 0 ? code >> 8 : code & 0xff);
  }
  const value = turn(hash) ^ password.length ^ 0xce4b;
  return value.toString(16).toUpperCase().padStart(4, "0");
}
