import { fieldFindings } from "./field-findings";
import { pricingSheetCells } from "./pricing-sheet-cells";

/** The words of the pricing sheet: its form, its messages and, beside, its cells. */
export const pricingSheet = {
  name: "Pricing sheet",
  purpose:
    "One deal from its value to its contract: price corridor, fee under each type of contract, payout chart and a page to sign.",
  groups: {
    customer: "Customer",
    value: "Value",
    price: "Price",
    contract: "Contract",
    usage: "Seats or use",
  },
  fields: {
    customer: { label: "Customer", example: "Northwind Retail" },
    currency: { label: "Currency" },
    startDate: { label: "Start of the contract", help: "First day of the first year." },
    term: { label: "Term", example: "12" },
    value: {
      label: "Value a year",
      example: "3,000,000",
      help: "What the customer gains in a year against the next best alternative, net of switching cost.",
    },
    valueSource: {
      label: "Source of the value",
      example: "Value map, signed by the CFO",
      help: "Where the value comes from and who confirmed it.",
    },
    lowValue: {
      label: "Value a year, low",
      example: "2,100,000",
      help: "What the customer gains when the weaker assumptions fail. With the reference price it is the ceiling of the price.",
    },
    referencePrice: {
      label: "Reference price",
      example: "0",
      help: "Price of the next best alternative. Leave it at 0 where the value is the total value.",
    },
    targetGain: {
      label: "Target gain a year",
      example: "3,000,000",
      help: "The measured result that counts as 100% in an outcome contract.",
    },
    share: {
      label: "Share of value",
      example: "10%",
      help: "Part of the value that the price takes. The customer keeps the rest.",
    },
    costToServe: { label: "Cost to serve a year", example: "150,000" },
    minimumMargin: {
      label: "Minimum margin",
      example: "40%",
      help: "Floor = cost to serve ÷ (1 − minimum margin).",
    },
    priceFactor: {
      label: "Price factor of the tier",
      example: "1",
      help: "What the target price is multiplied by, from the customer’s tier. Blank counts as 1.",
    },
    surveyCeiling: {
      label: "Highest acceptable price",
      help: "Point of marginal expensiveness from a price survey, if there is one.",
    },
    contractType: { label: "Type of contract" },
    reading: {
      label: "Reading of the guarantee",
      help: "A: a gain below the guarantee counts as the guarantee. B: only the gain above it is shared.",
    },
    baseFee: { label: "Base fee a year", example: "120,000" },
    gainShare: { label: "Share of the gain", example: "10%" },
    threshold: { label: "Threshold", help: "Gain from which the share counts." },
    guaranteedGain: { label: "Guaranteed gain", example: "1,000,000" },
    gate: {
      label: "Gate",
      example: "2,400,000",
      help: "Gain that must be reached; from there the share counts from the first unit.",
    },
    minimumFee: { label: "Minimum fee" },
    cap: { label: "Cap on the fee", example: "600,000" },
    refundRate: {
      label: "Refund rate",
      example: "100%",
      help: "Part of the base fee that is paid back in proportion to the missed target.",
    },
    winFee: { label: "Win fee", example: "600,000", help: "Due once the target is met." },
    winProbability: { label: "Probability of success", example: "60%" },
    usageUnits: { label: "Units a year at target", example: "60,000" },
    usageRate: { label: "Fee for a unit", example: "8" },
    failureRate: { label: "Units that fail", example: "2%" },
    failurePenalty: { label: "Penalty for a failed unit", example: "20" },
    stepMonths: { label: "Months at the high base", example: "6" },
    stepBase: { label: "High base a month", example: "25,000" },
    stepShare: { label: "First share after", example: "10%" },
    stepRise: { label: "Rise of the share a month", example: "2%" },
    flatFee: {
      label: "Flat fee a year",
      example: "500,000",
      help: "The price of a flat-fee contract. In the chart: where the outcome fee passes it.",
    },
    seats: { label: "Seats", example: "50" },
    seatPrice: { label: "Price a seat and year", example: "9,000" },
    usage: {
      label: "Use, month by month",
      help: "Twelve rows, in the order of the months: seats that worked, and what they did. Prices of a seat and of a unit stand under Contract.",
    },
    activeSeats: { label: "Seats at work", headers: "Active seats; Active users; Seats; Users" },
    uses: { label: "Uses", headers: "Usage; Calls; Transactions; Volume; Number of uses" },
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
    "contractType.value-share": "Share of the gain",
    "contractType.base-and-outcome": "Base and outcome share",
    "contractType.minimum-guarantee": "Minimum guarantee",
    "contractType.gate": "Gate",
    "contractType.win-fee": "Win fee",
    "contractType.pro-rata-refund": "Refund in proportion",
    "contractType.usage": "Usage with failure penalty",
    "contractType.step": "Step pricing",
    "contractType.flat": "Flat fee",
    "contractType.per-seat": "Per seat",
    "reading.A": "A: counts at least",
    "reading.B": "B: shared above",
  },
  messages: {
    ...fieldFindings,
    minimumAboveCap:
      "The minimum fee {minimum} is above the cap {cap}. Lower one or raise the other.",
    negativeValue:
      "The value is negative: the price falls below the reference price by the whole {loss}. If it is a gain, leave out the minus.",
    lowAboveValue: "The low value {lowValue} is above the value {value}. Swap or correct them.",
    floorAboveCeiling:
      "The floor {floor} is above the ceiling {ceiling}: no price covers the cost and stays below the economic value. Cut the cost to serve or decline.",
    feeAboveWorth:
      "At the target the fee {fee} is above {worth}, the gain and the reference price saved: the customer is worse off. Lower the share or set a cap.",
    feeBelowFloor:
      "At the target the fee {fee} is below the floor {floor}: it misses the minimum margin. Raise the base fee or the share.",
    feeAboveCeiling:
      "At the target the fee {fee} is above the ceiling {ceiling}. Lower the share or set a cap.",
    "preview.price": "Recommended price {value}",
    "preview.feeAtTarget": "Fee at target {value}",
    "preview.customerKeeps": "Customer keeps {value}",
  },
  sheet: pricingSheetCells,
};
