import { roiShare, type RoiShareMode } from "../../core/roi-share";
import { valuePrice } from "../../core/value-price";
import { numberIn, textIn } from "../form-values";
import type { FormValues } from "../template";
import { contractTypes, type ContractType } from "./contract-types";

/** What the sheet will say, calculated by the same core as its cells. Null where an input is missing or refused. */
export interface Result {
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly price: number | null;
  readonly feeAtTarget: number | null;
  readonly customerKeeps: number | null;
}

export function calculate(values: FormValues): Result {
  const floor = floorPrice(values);
  const ceiling = ceilingPrice(values);
  const targetGain = numberIn(values, "targetGain");
  const fee = targetGain === null || targetGain <= 0 ? null : feeAt(targetGain, values);
  return {
    floor,
    ceiling,
    price: recommended(values, floor, ceiling),
    feeAtTarget: fee,
    customerKeeps: fee === null || targetGain === null ? null : worthOf(targetGain, values) - fee,
  };
}

/** A gain and the price of the next best alternative, which the customer saves. */
export function worthOf(gain: number, values: FormValues): number {
  return gain + (numberIn(values, "referencePrice") ?? 0);
}

function floorPrice(values: FormValues): number | null {
  const [cost, margin] = [numberIn(values, "costToServe"), numberIn(values, "minimumMargin")];
  return cost === null || margin === null || margin >= 1 ? null : cost / (1 - margin);
}

function ceilingPrice(values: FormValues): number | null {
  const low = numberIn(values, "lowValue");
  const bounds = [
    low === null ? null : (numberIn(values, "referencePrice") ?? 0) + low,
    numberIn(values, "surveyCeiling"),
  ].filter((bound) => bound !== null);
  return bounds.length === 0 ? null : Math.min(...bounds);
}

function recommended(
  values: FormValues,
  floor: number | null,
  ceiling: number | null,
): number | null {
  const [value, share] = [numberIn(values, "value"), numberIn(values, "share")];
  if (value === null || share === null || share < 0 || share > 1 || floor === null) return null;
  const target = valuePrice(value, share, numberIn(values, "referencePrice") ?? 0);
  if (typeof target !== "number") return null;
  const price = target * (numberIn(values, "priceFactor") ?? 1);
  return Math.max(floor, Math.min(price, ceiling ?? Infinity));
}

/** A year's fee for a gain, under the contract that the form has chosen. */
function feeAt(gain: number, values: FormValues): number | null {
  const type = contractTypes.find((one) => one === textIn(values, "contractType"));
  if (type === undefined) return null;
  const amount = (key: string): number => numberIn(values, key) ?? 0;
  const base = amount("baseFee");
  const shared = (threshold: string | null, mode: RoiShareMode, from = base): number | null =>
    outcomeFee(
      values,
      gain,
      amount("gainShare"),
      from,
      threshold === null ? 0 : amount(threshold),
      mode,
    );
  const reached = gain >= amount("targetGain");
  const byType: Readonly<Record<ContractType, () => number | null>> = {
    "value-share": () => shared(null, "excess", 0),
    "base-and-outcome": () => shared("threshold", "excess"),
    "minimum-guarantee": () =>
      shared("guaranteedGain", textIn(values, "reading") === "B" ? "excess" : "guaranteed"),
    gate: () => shared("gate", "cliff"),
    "win-fee": () => base + (reached ? amount("winFee") : 0),
    "pro-rata-refund": () => outcomeFee(values, gain, 0, base, 0, "excess", amount("targetGain")),
    usage: () => base + (usageFee(amount) * Math.max(gain, 0)) / amount("targetGain"),
    step: () => stepFee(values, gain, amount),
    flat: () => amount("flatFee"),
    "per-seat": () => amount("seats") * amount("seatPrice"),
  };
  return byType[type]();
}

function outcomeFee(
  values: FormValues,
  gain: number,
  share: number,
  base: number,
  threshold: number,
  mode: RoiShareMode,
  target?: number,
): number | null {
  const refundRate = numberIn(values, "refundRate") ?? 1;
  if (share < 0 || share > 1 || refundRate < 0 || refundRate > 1) return null;
  const fee = roiShare(
    gain,
    [share],
    base,
    [threshold],
    numberIn(values, "minimumFee") ?? undefined,
    numberIn(values, "cap") ?? undefined,
    target,
    refundRate,
    mode,
  );
  return typeof fee === "number" ? fee : null;
}

function usageFee(amount: (key: string) => number): number {
  const failed = amount("failureRate");
  return (
    amount("usageUnits") * (amount("usageRate") * (1 - failed) - failed * amount("failurePenalty"))
  );
}

function stepFee(values: FormValues, gain: number, amount: (key: string) => number): number | null {
  const high = Math.min(12, Math.max(0, amount("stepMonths")));
  let shares = 0;
  for (let month = high + 1; month <= 12; month++) {
    shares += Math.min(1, amount("stepShare") + amount("stepRise") * (month - high - 1));
  }
  return outcomeFee(values, gain, shares / 12, high * amount("stepBase"), 0, "excess");
}
