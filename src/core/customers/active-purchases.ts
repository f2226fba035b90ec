import { visitBeta } from "../beta-distribution";
import { interpolate, valueAt, type Interpolant } from "../chebyshev";
import { CompensatedSum } from "../compensated-sum";
import type { PurchaseModel } from "./purchase-fit";

/** Purchases expected of a customer who is active, by the horizon τ as a part of alpha + age. */
export type Expectation = (part: number) => number;

type DropoutModel = Pick<PurchaseModel, "r" | "a" | "b">;

/** Frequencies that are kept, some kilobytes each: as many as one formula may have. */
const MOST_KEPT = 5000;

let kept: { readonly model: DropoutModel; readonly byFrequency: Map<number, Expectation> } = {
  model: { r: NaN, a: NaN, b: NaN },
  byFrequency: new Map(),
};

/** What customers with as many repeat purchases share. */
export function purchasesIfActive(model: DropoutModel, frequency: number): Expectation {
  if (!isSame(kept.model, model)) kept = { model, byFrequency: new Map() };
  const { byFrequency } = kept;
  let expectation = byFrequency.get(frequency);
  if (expectation === undefined) {
    if (byFrequency.size === MOST_KEPT) byFrequency.clear();
    expectation = expectationOf(model, frequency);
    byFrequency.set(frequency, expectation);
  }
  return expectation;
}

function isSame(one: DropoutModel, other: DropoutModel): boolean {
  return one.r === other.r && one.a === other.a && one.b === other.b;
}

/**
 * The customer buys at a rate λ ~ Gamma(r + x, alpha + age) and drops out after each purchase with probability p ~
 * Beta(a, b + x). Given p he makes (1 − (1 + pτ)^−(r + x))/p purchases, and all together the mean of that over p: eq. 10
 * of Fader, Hardie & Lee (2005) without its ₂F₁, which cancels near a = 1 and whose series need not settle. It is
 * interpolated between τ and 2τ, for it has no singularity but those at τ = −1/p.
 */
function expectationOf({ r, a, b }: DropoutModel, frequency: number): Expectation {
  const shape = r + frequency;
  const first = 1 / (shape + 1);
  const octaves: Interpolant[] = [];
  return (part) => {
    const octave = part <= first ? 0 : Math.ceil(Math.log2(part / first));
    const to = first * 2 ** octave;
    const from = octave === 0 ? 0 : to / 2;
    octaves[octave] ??= interpolate(growth(shape, a, b + frequency, to), from, to);
    return part * valueAt(octaves[octave], part);
  };
}

/** The expectation divided by τ, which is not 0 at 0, for τ up to the greatest. */
function growth(shape: number, a: number, b: number, greatest: number): (part: number) => number {
  const nodes: (readonly [p: number, weight: number])[] = [];
  const total = new CompensatedSum();
  visitBeta(a, b, 1 / (greatest * (shape + 1)), (p, weight) => {
    nodes.push([p, weight]);
    total.add(weight);
  });
  return (part) => {
    const sum = new CompensatedSum();
    for (const [p, weight] of nodes) {
      const decline = p * part;
      const growth = decline > 0 ? -Math.expm1(-shape * Math.log1p(decline)) / decline : shape;
      sum.add(weight * growth);
    }
    return sum.value / total.value;
  };
}
