import * as formulajs from "@formulajs/formulajs";
import Decimal from "decimal.js";
import { generator } from "./measure.mjs";

/** Numbers as people type them: whole cents and whole percents. */
const NUMBERS = {
  value: (below) => below(1e8) / 100,
  share: (below) => below(101) / 100,
  money: (below) => below(1e6) / 100,
  churn: (below) => (1 + below(30)) / 100,
  discount: (below) => below(16) / 100,
  revenue: (below) => (50000 + below(1e5)) / 100,
  cost: (below) => (100000 + below(1e6)) / 100,
  attrition: (below) => (1 + below(30)) / 1000,
  target: (below) => (100 + below(1e8)) / 100,
  score: (below) => below(51) / 10,
};

/** Columns of n rows, each made when it is first asked for: what lies about costs the garbage collector time. */
function columns(n) {
  const made = {};
  for (const [i, [name, next]] of Object.entries(NUMBERS).entries()) {
    const below = generator(101 + i);
    const get = () => {
      const value = Array.from({ length: n }, () => [next(below)]);
      Object.defineProperty(made, name, { value });
      return value;
    };
    Object.defineProperty(made, name, { get, configurable: true });
  }
  return made;
}

/**
 * The functions of one row: ours, and the same formula in a plain double loop and in decimal.js. Each plain loop is
 * written out: the engine then compiles it for this formula alone, as it would in a program that has only this loop.
 */
export function rowCases(f, n) {
  const c = columns(n);
  const D = Decimal;
  const rows = (formula) => () => {
    const out = new Array(n);
    for (let i = 0; i < n; i++) out[i] = [formula(i)];
    return out;
  };
  const thresholds = [[0], [10_000], [100_000]];
  const shares = [[0.1], [0.2], [0.3]];
  return [
    {
      name: "VALUE_PRICE",
      ours: () => f.VALUE_PRICE(c.value, c.share, c.money),
      plain: () => {
        const { value, share, money } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) out[i] = [money[i][0] + share[i][0] * value[i][0]];
        return out;
      },
      peer: () => {
        const { value, share, money } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          out[i] = [formulajs.SUM(money[i][0], formulajs.PRODUCT(share[i][0], value[i][0]))];
        }
        return out;
      },
      decimal: rows((i) =>
        new D(c.share[i][0]).times(c.value[i][0]).plus(c.money[i][0]).toNumber(),
      ),
    },
    {
      name: "ROI_SHARE",
      ours: () => f.ROI_SHARE(c.value, [[0.2]], c.money, [[10_000]]),
      plain: () => {
        const { value, money } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          out[i] = [money[i][0] + 0.2 * Math.max(value[i][0] - 10_000, 0)];
        }
        return out;
      },
      decimal: rows((i) =>
        D.max(0, new D(c.value[i][0]).minus(10_000)).times(0.2).plus(c.money[i][0]).toNumber(),
      ),
    },
    {
      name: "ROI_SHARE, 3 bands",
      ours: () => f.ROI_SHARE(c.value, shares, c.money, thresholds),
      plain: () => {
        const { value, money } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          const gain = value[i][0];
          let fee = money[i][0];
          for (let k = 0; k < 3 && gain > thresholds[k][0]; k++) {
            const to = k < 2 ? Math.min(gain, thresholds[k + 1][0]) : gain;
            fee += shares[k][0] * (to - thresholds[k][0]);
          }
          out[i] = [fee];
        }
        return out;
      },
      decimal: rows((i) => {
        const gain = c.value[i][0];
        let fee = new D(c.money[i][0]);
        for (let k = 0; k < 3 && gain > thresholds[k][0]; k++) {
          const to = k < 2 ? Math.min(gain, thresholds[k + 1][0]) : gain;
          fee = fee.plus(new D(to).minus(thresholds[k][0]).times(shares[k][0]));
        }
        return fee.toNumber();
      }),
    },
    {
      name: "ROI_SHARE, target",
      ours: () => f.ROI_SHARE(c.value, [[0.2]], c.money, [[10_000]], null, null, c.target, [[0.5]]),
      plain: () => {
        const { value, money, target } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          const gain = value[i][0];
          const missed = Math.max(0, 1 - Math.max(gain, 0) / target[i][0]);
          out[i] = [money[i][0] * (1 - 0.5 * missed) + 0.2 * Math.max(gain - 10_000, 0)];
        }
        return out;
      },
      decimal: rows((i) => {
        const gain = new D(c.value[i][0]);
        const missed = D.max(0, new D(1).minus(D.max(gain, 0).div(c.target[i][0])));
        return new D(c.money[i][0])
          .times(new D(1).minus(missed.times(0.5)))
          .plus(D.max(0, gain.minus(10_000)).times(0.2))
          .toNumber();
      }),
    },
    {
      name: "LTV, for ever",
      ours: () => f.LTV(c.value, [[0.8]], c.churn, c.discount),
      plain: () => {
        const { value, churn, discount } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          const q = (1 - churn[i][0]) / (1 + discount[i][0]);
          out[i] = [(value[i][0] * 0.8) / (1 - q)];
        }
        return out;
      },
      decimal: rows((i) => {
        const q = new D(1).minus(c.churn[i][0]).div(new D(1).plus(c.discount[i][0]));
        return new D(c.value[i][0]).times(0.8).div(new D(1).minus(q)).toNumber();
      }),
    },
    {
      name: "LTV, 36 periods",
      ours: () => f.LTV(c.value, [[0.8]], c.churn, c.discount, [[36]]),
      plain: () => {
        const { value, churn, discount } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          const q = (1 - churn[i][0]) / (1 + discount[i][0]);
          out[i] = [(value[i][0] * 0.8 * (1 - q ** 36)) / (1 - q)];
        }
        return out;
      },
      decimal: rows((i) => {
        const q = new D(1).minus(c.churn[i][0]).div(new D(1).plus(c.discount[i][0]));
        const sum = new D(1).minus(q.pow(36)).div(new D(1).minus(q));
        return new D(c.value[i][0]).times(0.8).times(sum).toNumber();
      }),
    },
    {
      name: "PAYBACK_MONTHS",
      ours: () => f.PAYBACK_MONTHS(c.cost, c.revenue, [[0.8]]),
      plain: () => {
        const { cost, revenue } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) out[i] = [cost[i][0] / (revenue[i][0] * 0.8)];
        return out;
      },
      decimal: rows((i) => new D(c.cost[i][0]).div(new D(c.revenue[i][0]).times(0.8)).toNumber()),
    },
    {
      name: "PAYBACK_MONTHS, churn",
      ours: () => f.PAYBACK_MONTHS(c.cost, c.revenue, [[0.8]], c.attrition),
      plain: () => {
        const { cost, revenue, attrition } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          const lost = attrition[i][0];
          const full = revenue[i][0] * 0.8;
          const paying = Math.ceil(Math.log1p((-cost[i][0] * lost) / full) / Math.log1p(-lost));
          const kept = (1 - lost) ** (paying - 1);
          out[i] = [paying - 1 + (cost[i][0] - (full * (1 - kept)) / lost) / (full * kept)];
        }
        return out;
      },
      decimal: rows((i) => {
        const kept = new D(1).minus(c.attrition[i][0]);
        let margin = new D(c.revenue[i][0]).times(0.8);
        let rest = new D(c.cost[i][0]);
        let month = 0;
        for (; rest.gt(margin); month++) {
          rest = rest.minus(margin);
          margin = margin.times(kept);
        }
        return rest.div(margin).plus(month).toNumber();
      }),
    },
    {
      name: "VALUE_TIER",
      ours: () => f.VALUE_TIER(c.score, [[0], [2.5], [3.6]], [["Standard"], ["Growth"], ["Core"]]),
      plain: () => {
        const { score } = c;
        const out = new Array(n);
        for (let i = 0; i < n; i++) {
          out[i] = [score[i][0] >= 3.6 ? "Core" : score[i][0] >= 2.5 ? "Growth" : "Standard"];
        }
        return out;
      },
      decimal: rows((i) => {
        const exact = new D(c.score[i][0]);
        return exact.gte(3.6) ? "Core" : exact.gte(2.5) ? "Growth" : "Standard";
      }),
    },
  ];
}
