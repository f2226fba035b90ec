import Decimal from "decimal.js";
import fc from "fast-check";
import { writeBeyond } from "../../src/core/arithmetic/beyond-double";

// The binary value of a double of this range has up to some 750 digits.
const D = Decimal.clone({ precision: 1000 });

function beyondOf(x: number): { readonly beyond: number; readonly error: number } {
  const [beyond, error] = [new Float64Array(1), new Float64Array(1)];
  writeBeyond(x, beyond, error, 0);
  return { beyond: beyond[0]!, error: error[0]! };
}

/** All digits of the double itself, which is a whole number of this power of two. */
function exactly(x: number): Decimal {
  const power = Math.floor(Math.log2(Math.abs(x))) - 60;
  const half = Math.trunc(power / 2);
  return new D((x / 2 ** half / 2 ** (power - half)).toFixed(0)).times(new D(2).pow(power));
}

const signed = fc.tuple(fc.constantFrom(1, -1), fc.integer({ min: -200, max: 199 }));

test.each([
  ["few digits", fc.integer({ min: 1, max: 99_999 }).map(String)],
  ["17 digits", fc.stringMatching(/^[1-9]\d{15}[1-9]$/)],
])("what a decimal of %s has beyond its double is known, from 1e-200 to 1e200", (_, digits) => {
  fc.assert(
    fc.property(signed, digits, ([sign, exponent], mantissa) => {
      const x = sign * Number(`${mantissa[0]}.${mantissa.slice(1)}e${exponent}`);
      const { beyond, error } = beyondOf(x);
      const truth = new D(String(x)).minus(exactly(x));
      expect(truth.minus(beyond).abs().toNumber()).toBeLessThanOrEqual(error);
      expect(error).toBeLessThanOrEqual(2 ** -95 * Math.abs(x));
    }),
    { numRuns: 5000 },
  );
});

test("so near to 0, or so far from it, that products might be lost, nothing is claimed", () => {
  expect(beyondOf(1.2345678901234567e-205).beyond).toBeNaN();
  expect(beyondOf(1.2345678901234567e205).beyond).toBeNaN();
});
