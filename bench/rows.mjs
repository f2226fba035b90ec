import * as formulajs from "@formulajs/formulajs";
import Decimal from "decimal.js";
import { generator } from "./measure.mjs";

/** Columns of n rows, numbers as people type them: whole cents and whole percents. */
function columns(n) {
  const below = generator(101);
  const column = (next) => Array.from({ length: n }, () => [next()]);
  return {
    value: column(() => below(1e8) / 100),
    share: column(() => below(101) / 100),
    money: column(() => below(1e6) / 100),
    churn: column(() => (1 + below(30)) / 100),
    discount: column(() => below(16) / 100),
    revenue: column(() => (50000 + below(1e5)) / 100),
    cost: column(() => (100000 + below(1e6)) / 100),
    score: column(() => below(51) / 10),
  };
}

const perRow = (n, formula) => () => {
  const out = new Array(n);
  for (let i = 0; i < n; i++) out[i] = [formula(i)];
  return out;
};

/** The functions of one row: ours, and the same formula in a plain double loop and in decimal.js. */
export function rowCases(f, n) {
  const { value, share, money, churn, discount, revenue, cost, score } = columns(n);
  const D = Decimal;
  const thresholds = [[0], [10_000], [100_000]];
  const shares = [[0.1], [0.2], [0.3]];
  return [
    {
      name: "VALUE_PRICE",
      ours: () => f.VALUE_PRICE(value, share, money),
      plain: perRow(n, (i) => money[i][0] + share[i][0] * value[i][0]),
      peer: perRow(n, (i) =>
        formulajs.SUM(money[i][0], formulajs.PRODUCT(share[i][0], value[i][0])),
      ),
      decimal: perRow(n, (i) => new D(share[i][0]).times(value[i][0]).plus(money[i][0]).toNumber()),
    },
    {
      name: "ROI_SHARE",
      ours: () => f.ROI_SHARE(value, [[0.2]], money, [[10_000]]),
      plain: perRow(n, (i) => money[i][0] + 0.2 * Math.max(value[i][0] - 10_000, 0)),
      decimal: perRow(n, (i) =>
        D.max(0, new D(value[i][0]).minus(10_000)).times(0.2).plus(money[i][0]).toNumber(),
      ),
    },
    {
      name: "ROI_SHARE, 3 bands",
      ours: () => f.ROI_SHARE(value, shares, money, thresholds),
      plain: perRow(n, (i) => {
        const gain = value[i][0];
        let fee = money[i][0];
        for (let k = 0; k < 3 && gain > thresholds[k][0]; k++) {
          const to = k < 2 ? Math.min(gain, thresholds[k + 1][0]) : gain;
          fee += shares[k][0] * (to - thresholds[k][0]);
        }
        return fee;
      }),
      decimal: perRow(n, (i) => {
        const gain = value[i][0];
        let fee = new D(money[i][0]);
        for (let k = 0; k < 3 && gain > thresholds[k][0]; k++) {
          const to = k < 2 ? Math.min(gain, thresholds[k + 1][0]) : gain;
          fee = fee.plus(new D(to).minus(thresholds[k][0]).times(shares[k][0]));
        }
        return fee.toNumber();
      }),
    },
    {
      name: "LTV, for ever",
      ours: () => f.LTV(value, [[0.8]], churn, discount),
      plain: perRow(n, (i) => {
        const q = (1 - churn[i][0]) / (1 + discount[i][0]);
        return (value[i][0] * 0.8) / (1 - q);
      }),
      decimal: perRow(n, (i) => {
        const q = new D(1).minus(churn[i][0]).div(new D(1).plus(discount[i][0]));
        return new D(value[i][0]).times(0.8).div(new D(1).minus(q)).toNumber();
      }),
    },
    {
      name: "LTV, 36 periods",
      ours: () => f.LTV(value, [[0.8]], churn, discount, [[36]]),
      plain: perRow(n, (i) => {
        const q = (1 - churn[i][0]) / (1 + discount[i][0]);
        return (value[i][0] * 0.8 * (1 - q ** 36)) / (1 - q);
      }),
      decimal: perRow(n, (i) => {
        const q = new D(1).minus(churn[i][0]).div(new D(1).plus(discount[i][0]));
        const sum = new D(1).minus(q.pow(36)).div(new D(1).minus(q));
        return new D(value[i][0]).times(0.8).times(sum).toNumber();
      }),
    },
    {
      name: "PAYBACK_MONTHS",
      ours: () => f.PAYBACK_MONTHS(cost, revenue, [[0.8]]),
      plain: perRow(n, (i) => cost[i][0] / (revenue[i][0] * 0.8)),
      decimal: perRow(n, (i) => new D(cost[i][0]).div(new D(revenue[i][0]).times(0.8)).toNumber()),
    },
    {
      name: "VALUE_TIER",
      ours: () => f.VALUE_TIER(score, [[0], [2.5], [3.6]], [["Standard"], ["Growth"], ["Core"]]),
      plain: perRow(n, (i) =>
        score[i][0] >= 3.6 ? "Core" : score[i][0] >= 2.5 ? "Growth" : "Standard",
      ),
      decimal: perRow(n, (i) => {
        const exact = new D(score[i][0]);
        return exact.gte(3.6) ? "Core" : exact.gte(2.5) ? "Growth" : "Standard";
      }),
    },
  ];
}
