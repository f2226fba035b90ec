import { fieldFindings } from "./field-findings";
import { priceSensitivityCells } from "./price-sensitivity-cells";

/** The words of the price sensitivity sheet: its form and its messages. */
export const priceSensitivity = {
  name: "Price sensitivity",
  purpose:
    "From four price questions to the acceptable range, the optimal price, segments and demand (van Westendorp).",
  groups: { survey: "Survey", responses: "Responses", method: "Method" },
  fields: {
    product: { label: "Product", example: "Planning tool, a seat and month" },
    currency: { label: "Currency" },
    responsesRange: {
      label: "Range of the answers",
      example: "Survey!B2:E1001",
      help: "Four columns without the header: too cheap, cheap, expensive, too expensive. The answers stay where they are. Above 2,000 rows the formulas read the range as a whole.",
    },
    segmentRange: {
      label: "Range of the segments",
      example: "Survey!F2:F1001",
      help: "One column with as many rows as the answers.",
    },
    intentRange: {
      label: "Range of the purchase intents",
      example: "Survey!G2:H1001",
      help: "Two columns, 1 to 5: how likely a purchase is at the cheap and at the expensive price.",
    },
    responses: {
      label: "Answers",
      help: "One respondent a row. Not needed where a range of the workbook is given above.",
    },
    tooCheap: {
      label: "Too cheap",
      headers: "Too low; Price too cheap; Suspiciously cheap",
      example: "40",
    },
    cheap: {
      label: "Cheap",
      headers: "Bargain; Good value; Cheap price; Inexpensive",
      example: "60",
    },
    expensive: {
      label: "Expensive",
      headers: "Getting expensive; High side; Pricey; Expensive price",
      example: "90",
    },
    tooExpensive: {
      label: "Too expensive",
      headers: "Too high; Price too expensive; Prohibitive",
      example: "120",
    },
    segment: {
      label: "Segment",
      headers: "Group; Customer segment; Market segment",
      example: "Large",
    },
    intentCheap: {
      label: "Intent at cheap",
      headers: "Purchase intent at cheap; Likelihood at cheap; Intent cheap",
      example: "4",
    },
    intentExpensive: {
      label: "Intent at expensive",
      headers: "Purchase intent at expensive; Likelihood at expensive; Intent expensive",
      example: "2",
    },
    definition: {
      label: "Definition of the range",
      help: "Original: not cheap × too cheap and too expensive × not expensive. Narrower: expensive × too cheap and too expensive × cheap.",
    },
    plateau: {
      label: "Where curves coincide",
      help: "Two curves can be equal over an interval of prices. This end of it counts.",
    },
    unitCost: { label: "Unit cost", example: "30" },
    fewestRespondents: { label: "Respondents needed", example: "100" },
    mostExcluded: { label: "Excluded at most", example: "10%" },
    widestPoint: {
      label: "Widest interval of a point",
      example: "5%",
      help: "Part of the price over which two curves may be equal before the point counts as unclear.",
    },
    resamples: {
      label: "Resamples",
      example: "1000",
      help: "Draws for the interval in which each point lies. Blank: no interval.",
    },
    confidence: { label: "Confidence", example: "90%" },
  },
  choices: {
    "currency.USD": "USD",
    "currency.EUR": "EUR",
    "currency.GBP": "GBP",
    "currency.JPY": "JPY",
    "currency.CNY": "CNY",
    "currency.TWD": "TWD",
    "currency.HKD": "HKD",
    "currency.SGD": "SGD",
    "currency.AUD": "AUD",
    "currency.CAD": "CAD",
    "definition.original": "Original (van Westendorp)",
    "definition.narrower": "Narrower",
    "plateau.low": "Low end",
    "plateau.mid": "Middle",
    "plateau.high": "High end",
  },
  messages: {
    ...fieldFindings,
    noResponses: "Enter answers, take them from the selection, or give their range.",
    noneCounts:
      "No respondent counts: in every row a price is missing or the four prices do not rise.",
    fewRespondents: "{used} respondents count, fewer than {fewest}. Read the points with care.",
    manyExcluded: "{excluded} of {respondents} respondents are excluded. The sheet says why.",
    noTooCheap: "Nobody answered “too cheap”: PMC and OPP cannot be given.",
    noRange:
      "The range is empty: PMC {pmc} is not below PME {pme}. The answers do not agree on a price.",
    notARange:
      "“{entered}” is not a range with its sheet. Enter it as Survey!B2:E1001, or select it.",
    rangeColumns: "This range needs columns: {needed}. The one entered has {entered}.",
    rangeRows: "This range needs as many rows as the answers: {needed}. It has {entered}.",
    rangeAlone: "Give the range of the answers too.",
    "preview.from": "Acceptable from {value}",
    "preview.to": "to {value}",
    "preview.optimal": "Optimal {value}",
    "preview.used": "Respondents {value}",
  },
  sheet: priceSensitivityCells,
};
