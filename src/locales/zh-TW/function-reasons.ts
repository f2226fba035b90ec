/** Why a function fails, by reason: the sentences of the functions in Chinese. */
export const functionReasons: Readonly<Record<string, string>> = {
  "is-blank": "缺少 {argument}。請填寫數字，或參照含數字的儲存格。",
  "is-text": "{argument} 必須是數字。輸入的是文字「{value}」。",
  "is-boolean": "{argument} 必須是數字。輸入的是 {value}。",
  "is-not-finite": "{argument} 過大，無法計算。請填寫小於 1.8E+308 的數字。",
  "is-not-a-choice": "{argument} 必須是 {choices} 之一。輸入的是「{value}」。",
  "below-minimum": "{argument} 不能小於 {min}。輸入的是 {value}。",
  "not-above": "{argument} 必須大於 {min}。輸入的是 {value}。",
  "above-maximum": "{argument} 不能大於 {max}。輸入的是 {value}。",
  "not-between": "{argument} 必須在 {min} 與 {max} 之間。輸入的是 {value}。",
  "percent-meant":
    "{argument} 必須在 {min} 與 {max} 之間。輸入的是 {value}，是否應為 {suggestion}？",
  "not-whole": "{argument} 必須是整數。輸入的是 {value}。",
  "not-ascending": "{argument} 必須逐格遞增。{previous} 之後是 {value}。",
  "not-one-cell": "{argument} 必須是一個儲存格，不能是範圍。請參照所需的那一格。",
  "wrong-columns": "{argument} 必須有 {columns} 欄，選取的有 {value} 欄。",
  "shapes-differ": "{argument} 在此處沒有儲存格：各範圍大小不同。請選取與其他範圍同樣多的儲存格。",
  "too-much-work":
    "{argument} 為 {count}、結果有 {cells} 格，一個公式算不完。每個公式最多用於 {limit} 格。",
  "too-many-different":
    "{argument} 有 {count} 個不同的值，一個公式算不完。請使用最多含 {limit} 個不同值的範圍。",
  "floor-above-cap": "下限 {floor} 高於上限 {cap}。請降低下限或提高上限。",
  "minimum-above-cap": "最低額 {minimum} 高於上限 {cap}。請降低前者或提高後者。",
  "target-is-zero": "目標為 0，達成率沒有意義。請填寫約定的目標。",
  "bands-differ-in-length": "份額有 {shares} 格，門檻有 {thresholds} 格。每一級距兩者各需一格。",
  "labels-differ-in-length": "有 {labels} 個名稱、{thresholds} 個門檻。每個門檻需要一個名稱。",
  "below-first-threshold":
    "得分 {score} 低於第一個門檻 {first}。請讓門檻從更低的值（例如 0）開始。",
  "target-is-baseline": "目標與基線相同，沒有可達成的差距。請填寫高於或低於基線的目標。",
  "bands-need-excess-mode":
    "級距只能與模式「excess」一起使用。請變更模式，或只填寫一個份額和一個門檻。",
  "never-ends": "流失與折現沒有使各期減少，終身價值沒有盡頭。請提高其中之一，或填寫期數。",
  "grows-for-ever": "成長超過流失與折現，終身價值沒有盡頭。請填寫期數。",
  "nothing-is-lost": "流失與折現沒有使各期減少，終身價值沒有盡頭。請提高其中之一。",
  "more-comes-than-goes": "流失與折現合計為負，終身價值沒有盡頭。請提高其中之一。",
  "no-margin": "沒有月毛利，無法回本。請填寫大於 0 的月收入和毛利率。",
  "negative-margin": "月毛利為負，無法回本。請填寫大於 0 的月收入和毛利率。",
  "never-pays-back":
    "毛利累計始終達不到獲客成本（cac）。請降低獲客成本、流失率或折現率，或提高月收入。",
  "too-large": "結果過大，儲存格放不下。請檢查是否有引數位數過多。",
  "no-valid-respondent": "回答中沒有有效的列：須有 太便宜 < 便宜 < 貴 < 太貴，且都是數字。",
  "no-too-cheap-prices":
    "回答的「太便宜」一欄為空白，找不到這個點。請填寫該欄，或只用 IDP 和 PME。",
  "weights-differ-in-length": "權重須每位受訪者一格：回答有 {rows} 列，權重有 {value} 格。",
  "weights-sum-to-zero": "有效列的權重之和為 0。請至少為其中一列填寫大於 0 的權重。",
  "no-fit": "找不到最佳配適：資料不足以決定模型。請為 {lists} 增加資料，或檢查資料。",
  "survival-too-short": "留存至少需要三期，第一期為 100%。",
  "survival-starts-below-all": "留存必須從 100% 開始，即第一期的全部客戶。",
  "survival-rises": "留存不能上升。第 {period} 期上升了：請只計第一期客戶中仍在的人。",
  "survival-never-falls": "留存一直是 100%，無從配適。請包含有客戶流失的期。",
  "residual-life-has-no-end":
    "不折現且 alpha 不大於 1 時，剩餘壽命沒有盡頭。請填寫大於 0 的折現率。",
  "customers-differ-in-length": "各清單長度不同：{lengths}。每位客戶在每個清單中需要一格。",
  "recency-above-age": "recency {recency} 大於 age {age}。兩者都從首次購買起算：請對調或更正。",
  "recency-above-age-in-list":
    "客戶 {customer} 的 recency {recency} 大於 age {age}。兩者都從首次購買起算：請對調或更正。",
  "no-repeat-purchase": "每位客戶的 frequency 都是 0，無從配適。請包含重複購買的客戶。",
  "average-not-positive": "frequency 大於 0 時，average 也必須大於 0。客戶 {customer} 的不是。",
  "params-incomplete": "{argument} 必須有 {count} 個大於 0 的數。請選取配適給出的全部結果。",
  "average-undefined":
    "預期購買額沒有平均數：p·frequency + q 必須大於 1。請用更多客戶配適 p 和 q。",
  "discount-too-negative":
    "monthly_discount 為負且過低，{months} 個月中最後的月份掩蓋了所有位數。請提高它，或減少月數。",
  "drivers-differ-in-length": "各清單長度不同：{lengths}。每個驅動因素在每個清單中需要一格。",
  "driver-out-of-order":
    "因素 {driver} 須滿足 low ≤ likely ≤ high。現在是 {low}、{likely}、{high}。",
  "too-many-resamples":
    "對 {respondents} 位受訪者而言重抽樣次數（resamples）過多。最多 {limit} 次。",
  "too-many-trials": "對 {drivers} 個因素而言試驗次數（trials）過多。最多 {limit} 次。",
  "scale-differs-in-length": "量表有 {scale} 個值，校準有 {calibration} 個。每個值需要一個機率。",
  "intents-differ-in-length": "{argument} 須每位受訪者一格：回答有 {rows} 列，現有 {value} 格。",
};
