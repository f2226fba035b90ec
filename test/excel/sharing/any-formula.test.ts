import fc from "fast-check";
import { tokensOf } from "../../../src/excel/sharing/formula-tokens";
import { textOf } from "./support/text-of";
import { rewrite } from "../../../src/excel/sharing/rewrite";
import { piece, pieceWithOurs, words } from "./support/any-formula";

const options = { namespace: "", isOneCell: () => false };
const runs = 2_000;

test("nothing of ours: every byte stays", () => {
  fc.assert(
    fc.property(piece, ({ before }) => {
      const formula = `=${before}`;
      expect(textOf(tokensOf(formula))).toBe(formula);
      expect(rewrite(formula, options)).toEqual({ kind: "untouched" });
    }),
    { numRuns: runs },
  );
});

test("the separators of other languages, and what is no formula at all", () => {
  const local = piece.map(({ before }) =>
    before.replaceAll(",", ";").replace(/(?<![a-z])\.(?=\d)/gi, ","),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        local,
        fc.string({ unit: "binary" }),
        words.map((parts) => parts.join("")),
      ),
      (rest) => {
        const formula = `=${rest}`;
        expect(textOf(tokensOf(formula))).toBe(formula);
      },
    ),
    { numRuns: runs },
  );
  fc.assert(
    fc.property(local, (rest) => {
      expect(rewrite(`=${rest}`, options)).toEqual({ kind: "untouched" });
    }),
    { numRuns: runs },
  );
});

test("ours in the middle: what is around them stays byte for byte", () => {
  fc.assert(
    fc.property(pieceWithOurs, ({ before, after }) => {
      const formula = `=${before}`;
      const expected = `=${after(true)}`;
      const result = rewrite(formula, options);
      if (expected === formula) expect(result).toEqual({ kind: "untouched" });
      else expect(result).toMatchObject({ kind: "native", formula: expected });
    }),
    { numRuns: runs },
  );
});
