import fc from "fast-check";

/** A piece of a formula before and after the rewriting. */
export interface Piece {
  readonly before: string;
  /** @param isAlone whether it stands alone between brackets, commas or the formula's ends */
  readonly after: (isAlone: boolean) => string;
}

const same = (text: string): Piece => ({ before: text, after: () => text });

const blank = fc.constantFrom("", "", "", " ", "  ", "\n");
const unusual = fc.constantFrom(
  "VALUE_PRICE(1,2)",
  "LTV(",
  ")",
  ",",
  ";",
  '""',
  "''",
  "{",
  "[",
  "价格",
  "#",
  "!",
);
/** What stands in strings and sheet names: our names, brackets and separators among it. */
export const words = fc.array(fc.oneof(unusual, fc.string({ maxLength: 4 })), { maxLength: 4 });

const text = words.map((parts) => `"${parts.join("").replaceAll('"', '""')}"`);
const quotedSheet = words.map((parts) => {
  const name = parts
    .join("")
    .replace(/[:\\/?*[\]']/g, "")
    .slice(0, 24);
  return `'LTV(1) ${name.replaceAll("'", "''")}''s'!`;
});
const address = fc.constantFrom("A1", "$B$2", "c3", "D$4", "XFD1048576");
const reference = fc
  .tuple(fc.oneof(fc.constant(""), quotedSheet), address)
  .map(([sheet, cell]) => sheet + cell);
const wide = fc.constantFrom(
  "A1:B2",
  "A:A",
  "$1:3",
  "Sheet1!A1:B2",
  "Sheet1:Sheet3!A1",
  "'First (1):Last, 2'!B2:C3",
  "[Prices.xlsx]Sheet1!$A$1",
  "'C:\\offers\\[LTV(1), new.xlsx]It''s'!A1",
  "[1]!VALUE_PRICE",
  "A1#",
  "@A1:A9",
);
const structured = fc.constantFrom(
  "Deals[Value]",
  "Deals[[#This Row],[LTV(a,b)]]",
  "Deals[@Share]",
  "[@[VALUE_PRICE (1)]]",
  "Deals[[#Headers],[#Data],[It''s '[net']]]",
  "Deals[#All]",
);
const constant = fc.oneof(
  fc.constantFrom("TRUE", "#N/A", "#REF!", "1E+5", "0.10", ".5", "007", "12%"),
  fc.constantFrom('{1,2;"VALUE_PRICE(1,2)",TRUE}', "{1;2;3}", '{"a,b";"c""d"}'),
  fc.constantFrom("VALUE_PRICE", "LTV", "Share_1", "Prices!LTV", "_xlpm.LTV"),
);
/** What only looks like ours. */
const foreign = fc.constantFrom(
  "SUM",
  "if",
  "MY_VALUE_PRICE",
  "ROI_SHARE_2",
  "XLTV",
  "Other.LTV",
  "_xludf.LTV",
  "_xlfn.XLOOKUP",
  "IFERROR",
);

/** Any formula without ours, and any with some. */
export const { piece, pieceWithOurs } = fc.letrec<{
  atom: Piece;
  ours: Piece;
  piece: Piece;
  pieceWithOurs: Piece;
}>((tie) => {
  const made = (inner: fc.Arbitrary<Piece>) => {
    const called = fc
      .tuple(foreign, fc.array(fc.tuple(blank, inner, blank), { maxLength: 4 }))
      .map(([name, args]): Piece => ({
        before: `${name}(${args.map(([a, arg, b]) => a + arg.before + b).join(",")})`,
        after: () => `${name}(${args.map(([a, arg, b]) => a + arg.after(true) + b).join(",")})`,
      }));
    const joined = fc
      .tuple(
        inner,
        blank,
        fc.constantFrom("+", "-", "*", "/", "^", "&", "=", "<>", ">="),
        blank,
        inner,
      )
      .map(([left, a, operator, b, right]): Piece => ({
        before: left.before + a + operator + b + right.before,
        after: () => left.after(false) + a + operator + b + right.after(false),
      }));
    const bracketed = fc.tuple(blank, inner, blank).map(([a, within, b]): Piece => ({
      before: `(${a}${within.before}${b})`,
      after: () => `(${a}${within.after(true)}${b})`,
    }));
    const signed = inner.map((within): Piece => ({
      before: `-${within.before}%`,
      after: () => `-${within.after(false)}%`,
    }));
    return [called, joined, bracketed, signed];
  };
  return {
    atom: fc.oneof(text, reference, wide, structured, constant).map(same),
    // (actual - baseline)/(target - baseline): short enough to be written here by hand.
    ours: fc
      .tuple(
        fc.constantFrom("VALUE_ATTAINMENT", "value_attainment", "_xldudf_VALUE_ATTAINMENT"),
        blank,
        reference,
        reference,
        reference,
      )
      .map(([name, a, baseline, target, actual]): Piece => {
        const plain = `(${actual}-${baseline})/(${target}-${baseline})`;
        return {
          before: `${name}(${baseline},${a}${target}${a},${actual})`,
          after: (isAlone) => (isAlone ? plain : `(${plain})`),
        };
      }),
    piece: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      tie("atom"),
      ...made(tie("piece")),
    ),
    pieceWithOurs: fc.oneof(
      { depthSize: "medium", withCrossShrink: true },
      tie("atom"),
      tie("ours"),
      ...made(tie("pieceWithOurs")),
    ),
  };
});
