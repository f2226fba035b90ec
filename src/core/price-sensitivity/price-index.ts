import { gridOf, type Answers } from "./price-grid";
import { pricesOf, questions, weightOf, type Question, type Survey } from "./survey";

/**
 * The answers of a survey in price buckets, counted once: the price up to which answers weigh so much is then
 * found among the few answers of one bucket, and nothing is sorted.
 */
export interface PriceIndex {
  readonly survey: Survey;
  /** The bucket of each answer, a respondent's side by side. */
  readonly bucketOf: Uint16Array;
  /** By question: weight of the answers in a bucket and in those below it. */
  readonly upTo: readonly Float64Array[];
  /** By question: the lowest answer. */
  readonly lowest: Float64Array;
}

/** Neighbouring prices: every one that a respondent named, rising, and the answers at them. */
export interface Stretch {
  readonly grid: Float64Array;
  readonly answersTo: (question: Question) => Answers;
}

const BUCKETS = 16_384;
const SAMPLED = 1024;

export function priceIndexOf(survey: Survey): PriceIndex {
  const { bucketOf, lowest } = intoBuckets(survey, spanOf(survey));
  const upTo = questions.map((_question, column) => {
    let total = 0;
    return weightsIn(bucketOf, column, survey).map((weight) => (total += weight));
  });
  return { survey, bucketOf, upTo, lowest };
}

interface Span {
  readonly low: number;
  readonly high: number;
}

/** Where nearly all prices lie: a slipped decimal point must not leave the others to share one bucket. */
function spanOf(survey: Survey): Span {
  const respondents = survey.rows.length;
  const step = Math.max(1, respondents / SAMPLED);
  const first = firstColumn(survey);
  const sample: number[] = [];
  for (let i = 0; i < respondents; i += step) {
    sample.push(...pricesOf(survey, Math.floor(i)).slice(first));
  }
  const prices = gridOf([Float64Array.from(sample)]);
  const few = Math.floor(prices.length / 100);
  return { low: prices[few] ?? NaN, high: prices[prices.length - 1 - few] ?? NaN };
}

/** One pass over the rows, for a million of them do not fit a processor's cache. */
function intoBuckets(survey: Survey, { low, high }: Span) {
  const perUnit = (BUCKETS - 1) / (high - low);
  const respondents = survey.rows.length;
  const bucketOf = new Uint16Array(4 * respondents);
  const lowest = new Float64Array(4).fill(Infinity);
  const first = firstColumn(survey);
  for (let i = 0; i < respondents; i++) {
    const prices = pricesOf(survey, i);
    for (let column = first; column < 4; column++) {
      const price = prices[column] ?? NaN;
      lowest[column] = Math.min(lowest[column] ?? NaN, price);
      bucketOf[4 * i + column] = Math.min(Math.max((price - low) * perUnit, 0), BUCKETS - 1);
    }
  }
  return { bucketOf, lowest };
}

function firstColumn({ asked }: Survey): number {
  return questions.length - asked.length;
}

function weightsIn(bucketOf: Uint16Array, column: number, survey: Survey): Float64Array {
  const weights = new Float64Array(BUCKETS);
  for (let i = 0; 4 * i < bucketOf.length; i++) {
    const bucket = bucketOf[4 * i + column] ?? 0;
    weights[bucket] = (weights[bucket] ?? 0) + weightOf(survey, i);
  }
  return weights;
}

/**
 * The prices around the first one up to which the answers to two questions weigh enough: those of its bucket,
 * and on either side all up to and including the next bucket that weighs anything.
 */
export function stretchWhere(
  index: PriceIndex,
  pair: readonly [Question, Question],
  isEnough: (weight: number) => boolean,
): Stretch {
  const weightUpTo = (bucket: number, some: readonly Question[]) =>
    some.reduce((sum, one) => sum + (index.upTo[questions.indexOf(one)]?.[bucket] ?? 0), 0);
  let bucket = 0;
  while (bucket < BUCKETS - 1 && !isEnough(weightUpTo(bucket, pair))) bucket++;
  const { asked } = index.survey;
  const [belowIt, upToIt] = [weightUpTo(bucket - 1, asked), weightUpTo(bucket, asked)];
  let from = bucket - 1;
  while (from > 0 && weightUpTo(from - 1, asked) === belowIt) from--;
  let to = bucket + 1;
  while (to < BUCKETS - 1 && weightUpTo(to, asked) === upToIt) to++;
  return stretchOf(index, from, to);
}

function stretchOf(
  { survey, bucketOf, upTo, lowest }: PriceIndex,
  from: number,
  to: number,
): Stretch {
  const found = answersWithin(bucketOf, from, to, firstColumn(survey));
  const prices = found.map((respondents, column) =>
    Float64Array.from(respondents, (i) => pricesOf(survey, i)[column] ?? NaN),
  );
  const answersTo = (question: Question): Answers => {
    const column = questions.indexOf(question);
    const respondents = found[column] ?? [];
    return {
      prices: prices[column] ?? new Float64Array(),
      weights: survey.weights && Float64Array.from(respondents, (i) => weightOf(survey, i)),
      lowest: lowest[column] ?? NaN,
      weightBelow: upTo[column]?.[from - 1] ?? 0,
    };
  };
  return { grid: gridOf(prices), answersTo };
}

/** By question: the respondents whose answers are in these buckets. */
function answersWithin(bucketOf: Uint16Array, from: number, to: number, first: number): number[][] {
  const found: number[][] = questions.map(() => []);
  for (let at = 0; at < bucketOf.length; at++) {
    const bucket = bucketOf[at] ?? 0;
    if (bucket < from || bucket > to) continue;
    const column = at % 4;
    if (column >= first) found[column]?.push((at - column) / 4);
  }
  return found;
}
