/** Why a function fails, by reason: the sentences of the functions in Chinese. */
export const functionReasons: Readonly<Record<string, string>> = {
  "is-blank": "缺少 {argument}。请填写数字，或引用含数字的单元格。",
  "is-text": "{argument} 必须是数字。输入的是文字“{value}”。",
  "is-boolean": "{argument} 必须是数字。输入的是 {value}。",
  "is-not-finite": "{argument} 过大，无法计算。请填写小于 1.8E+308 的数字。",
  "is-not-a-choice": "{argument} 必须是 {choices} 之一。输入的是“{value}”。",
  "below-minimum": "{argument} 不能小于 {min}。输入的是 {value}。",
  "not-above": "{argument} 必须大于 {min}。输入的是 {value}。",
  "above-maximum": "{argument} 不能大于 {max}。输入的是 {value}。",
  "not-between": "{argument} 必须在 {min} 与 {max} 之间。输入的是 {value}。",
  "percent-meant":
    "{argument} 必须在 {min} 与 {max} 之间。输入的是 {value}，是否应为 {suggestion}？",
  "not-whole": "{argument} 必须是整数。输入的是 {value}。",
  "not-ascending": "{argument} 必须逐格递增。{previous} 之后是 {value}。",
  "not-one-cell": "{argument} 必须是一个单元格，不能是区域。请引用所需的那一格。",
  "wrong-columns": "{argument} 必须有 {columns} 列，选中的有 {value} 列。",
  "shapes-differ": "{argument} 在此处没有单元格：各区域大小不同。请选择与其他区域同样多的单元格。",
  "too-much-work":
    "{argument} 为 {count}、结果有 {cells} 格，一个公式算不完。每个公式最多用于 {limit} 格。",
  "too-many-different":
    "{argument} 有 {count} 个不同的值，一个公式算不完。请使用最多含 {limit} 个不同值的区域。",
  "floor-above-cap": "下限 {floor} 高于上限 {cap}。请降低下限或提高上限。",
  "minimum-above-cap": "最低额 {minimum} 高于上限 {cap}。请降低前者或提高后者。",
  "target-is-zero": "目标为 0，达成率没有意义。请填写约定的目标。",
  "bands-differ-in-length": "份额有 {shares} 格，门槛有 {thresholds} 格。每一档两者各需一格。",
  "labels-differ-in-length": "有 {labels} 个名称、{thresholds} 个门槛。每个门槛需要一个名称。",
  "below-first-threshold":
    "得分 {score} 低于第一个门槛 {first}。请让门槛从更低的值（例如 0）开始。",
  "target-is-baseline": "目标与基线相同，没有可达成的差距。请填写高于或低于基线的目标。",
  "bands-need-excess-mode":
    "分档只能与模式“excess”一起使用。请更改模式，或只填写一个份额和一个门槛。",
  "never-ends": "流失与折现没有使各期减少，终身价值没有尽头。请提高其中之一，或填写期数。",
  "grows-for-ever": "增长超过流失与折现，终身价值没有尽头。请填写期数。",
  "nothing-is-lost": "流失与折现没有使各期减少，终身价值没有尽头。请提高其中之一。",
  "more-comes-than-goes": "流失与折现合计为负，终身价值没有尽头。请提高其中之一。",
  "no-margin": "没有月毛利，无法回本。请填写大于 0 的月收入和毛利率。",
  "negative-margin": "月毛利为负，无法回本。请填写大于 0 的月收入和毛利率。",
  "never-pays-back":
    "毛利累计始终达不到获客成本（cac）。请降低获客成本、流失率或折现率，或提高月收入。",
  "too-large": "结果过大，单元格放不下。请检查是否有参数位数过多。",
  "no-valid-respondent": "回答中没有有效的行：须有 太便宜 < 便宜 < 贵 < 太贵，且都是数字。",
  "no-too-cheap-prices": "回答的“太便宜”一列为空，找不到这个点。请填写该列，或只用 IDP 和 PME。",
  "weights-differ-in-length": "权重须每位受访者一格：回答有 {rows} 行，权重有 {value} 格。",
  "weights-sum-to-zero": "有效行的权重之和为 0。请至少为其中一行填写大于 0 的权重。",
  "no-fit": "找不到最佳拟合：数据不足以确定模型。请为 {lists} 增加数据，或检查数据。",
  "survival-too-short": "留存至少需要三期，第一期为 100%。",
  "survival-starts-below-all": "留存必须从 100% 开始，即第一期的全部客户。",
  "survival-rises": "留存不能上升。第 {period} 期上升了：请只计第一期客户中仍在的人。",
  "survival-never-falls": "留存一直是 100%，无从拟合。请包含有客户流失的期。",
  "residual-life-has-no-end":
    "不折现且 alpha 不大于 1 时，剩余寿命没有尽头。请填写大于 0 的折现率。",
  "customers-differ-in-length": "各列表长度不同：{lengths}。每位客户在每个列表中需要一格。",
  "recency-above-age": "recency {recency} 大于 age {age}。两者都从首次购买起算：请对调或更正。",
  "recency-above-age-in-list":
    "客户 {customer} 的 recency {recency} 大于 age {age}。两者都从首次购买起算：请对调或更正。",
  "no-repeat-purchase": "每位客户的 frequency 都是 0，无从拟合。请包含重复购买的客户。",
  "average-not-positive": "frequency 大于 0 时，average 也必须大于 0。客户 {customer} 的不是。",
  "params-incomplete": "{argument} 必须有 {count} 个大于 0 的数。请选中拟合给出的全部结果。",
  "average-undefined": "预期购买额没有均值：p·frequency + q 必须大于 1。请用更多客户拟合 p 和 q。",
  "discount-too-negative":
    "monthly_discount 为负且过低，{months} 个月中最后的月份掩盖了所有位数。请提高它，或减少月数。",
  "drivers-differ-in-length": "各列表长度不同：{lengths}。每个驱动因素在每个列表中需要一格。",
  "driver-out-of-order":
    "因素 {driver} 须满足 low ≤ likely ≤ high。现在是 {low}、{likely}、{high}。",
  "too-many-resamples":
    "对 {respondents} 位受访者而言重抽样次数（resamples）过多。最多 {limit} 次。",
  "too-many-trials": "对 {drivers} 个因素而言试验次数（trials）过多。最多 {limit} 次。",
  "scale-differs-in-length": "量表有 {scale} 个值，校准有 {calibration} 个。每个值需要一个概率。",
  "intents-differ-in-length": "{argument} 须每位受访者一格：回答有 {rows} 行，现有 {value} 格。",
};
