import { fieldFindings } from "./field-findings";
import { valueMapCells } from "./value-map-cells";

/** The words of the value map: its form and its messages. */
export const valueMap = {
  name: "Value map",
  purpose:
    "What a customer gains, driver by driver, with source and sign-off: the economic value, and whether the price fits under it.",
  groups: { customer: "Customer", drivers: "Value", price: "Price" },
  fields: {
    customer: { label: "Customer", example: "Northwind Retail" },
    currency: { label: "Currency" },
    asOf: { label: "As of" },
    drivers: {
      label: "Drivers of value",
      help: "One row for each thing that improves: what hurts today, how it is measured, what it is worth.",
    },
    groups: {
      label: "Overlap groups",
      help: "Drivers that reach for the same money share a group. Together they count up to its cap; without a cap, as much as the largest of them.",
    },
    id: { label: "ID", headers: "No.; Number; Driver ID; Ref", example: "V1" },
    step: {
      label: "Process step",
      headers: "Step; Process; Activity; Stage",
      example: "Replenishment",
    },
    pain: {
      label: "Pain",
      headers: "Pain point; Problem; Customer pain; Issue",
      help: "In the customer's own words.",
    },
    cause: { label: "Root cause", headers: "Cause; Reason" },
    breakpoint: {
      label: "Breakpoint",
      headers: "Break point; Breaking point; Is breakpoint",
      help: "Whether the process stops when this fails.",
    },
    metric: {
      label: "Metric",
      headers: "KPI; Indicator; Measure; Metric name",
      example: "Stock-out rate",
    },
    unit: { label: "Unit", headers: "Unit of measure; Units; UoM", example: "share of demand" },
    direction: { label: "Better is", headers: "Direction; Up or down; Good direction" },
    baseline: {
      label: "Baseline",
      headers: "Current; As is; Today; Current value; Before",
      example: "0.15",
    },
    benchmark: {
      label: "Benchmark",
      headers: "Best practice; Industry benchmark; Peers",
      example: "0.08",
      help: "What the best of the trade reach.",
    },
    target: { label: "Target", headers: "Goal; To be; Target value; After", example: "0.10" },
    delta: { label: "Delta", help: "Improvement from baseline to target, in the metric's unit." },
    type: { label: "Type of value", headers: "Type; Value type; Category" },
    quantity: {
      label: "Base quantity",
      headers: "Quantity; Volume; Base; Base volume",
      example: "100,000,000",
      help: "What the delta applies to in a year.",
    },
    unitValue: {
      label: "Unit value",
      headers: "Value per unit; Unit price; Price per unit",
      example: "0.2",
      help: "What one unit of delta and quantity is worth.",
    },
    attribution: {
      label: "Attribution",
      headers: "Attribution rate; Attributable share; Share attributed",
      example: "100%",
      help: "Part of the improvement that is the product's work.",
    },
    probability: {
      label: "Probability",
      headers: "Likelihood; Probability of success; Chance",
      example: "100%",
    },
    annualValue: {
      label: "Annual value",
      help: "Delta × base quantity × unit value × attribution × probability.",
    },
    low: { label: "Low", help: "Counted value less the band of its confidence grade." },
    high: { label: "High", help: "Counted value plus the band of its confidence grade." },
    confidence: {
      label: "Confidence",
      headers: "Confidence grade; Grade; Confidence level",
      help: "Grade of the evidence, A to D. Without a grade the band of D applies.",
    },
    group: { label: "Overlap group", headers: "Group; Overlap; Overlap set" },
    groupCap: { label: "Cap a year", headers: "Cap; Yearly cap; Annual cap; Maximum" },
    groupOneOffCap: { label: "Cap, one-off", headers: "One-off cap; One-time cap" },
    oneOff: {
      label: "One-off",
      headers: "One time; Once; Non-recurring",
      help: "Cash that comes once. It is never added to yearly value.",
    },
    counted: { label: "Counted value", help: "Annual value after the cap of its overlap group." },
    countedYearly: {
      label: "Counted a year",
      help: "Counted value of a year: cash that comes once counts nothing.",
    },
    source: { label: "Source", headers: "Data source; Reference; Basis" },
    stated: {
      label: "Stated result",
      headers: "Claimed value; Claimed result; Stated value; Stated",
      help: "What the source itself claims. The sheet recomputes it from its own figures.",
    },
    gross: {
      label: "Figures give",
      help: "Delta × base quantity × unit value: the source's claim, recomputed.",
    },
    arithmetic: {
      label: "Arithmetic",
      help: "The stated result against delta × base quantity × unit value.",
    },
    owner: { label: "Owner", headers: "Responsible; Responsible person; Assignee" },
    signedBy: { label: "Signed by", headers: "Approved by; Confirmed by; Signatory" },
    signedOn: { label: "Signed on", headers: "Date signed; Signed date; Approval date" },
    signedAmount: {
      label: "Amount signed",
      headers: "Signed amount; Signed value; Confirmed amount; Confirmed value",
      help: "Yearly value on the customer's signature. Empty: the counted value.",
    },
    signedValue: {
      label: "Signed value",
      help: "Yearly value that counts as confirmed: not more than was signed, nor more than the map gives today.",
    },
    rowCheck: { label: "Check" },
    swing: {
      label: "Width of range",
      help: "High − low in the total of the year; orders the tornado.",
    },
    referencePrice: {
      label: "Reference price",
      example: "1,200,000",
      help: "What the customer pays a year for the next best alternative.",
    },
    referenceSource: { label: "Source of the price", example: "Present contract" },
    switchingSource: { label: "Source of the cost", example: "Project plan" },
    switchingCost: {
      label: "Switching cost, once",
      example: "900,000",
      help: "What it takes the customer to change: migration, training, double running.",
    },
    switchingYears: {
      label: "Years of use",
      example: "3",
      help: "The switching cost is spread over these years.",
    },
    price: {
      label: "Price a year",
      example: "2,400,000",
      help: "Leave it empty to take reference price + share × value.",
    },
    share: { label: "Share of value", example: "30%", help: "Used where no price is given." },
    tolerance: {
      label: "Rounding allowed",
      example: "0.5%",
      help: "A stated result may differ by so much from its own figures.",
    },
    yearlyValue: {
      label: "Value a year",
      help: "Counted values of all drivers that come every year.",
    },
    lowValue: {
      label: "Value a year, low",
      help: "Total − √Σ(value − low)²: the drivers are taken as independent.",
    },
    highValue: {
      label: "Value a year, high",
      help: "Total + √Σ(high − value)²: the drivers are taken as independent.",
    },
    signedTotal: {
      label: "Signed value a year",
      help: "Sum of what the customer has signed, driver by driver.",
    },
    oneOffValue: {
      label: "One-off cash",
      help: "Cash that comes once. It is never added to the value of a year.",
    },
    differential: {
      label: "Value net of switching",
      help: "Value a year − switching cost ÷ years of use.",
    },
    economicValue: {
      label: "Economic value a year",
      help: "Reference price + value a year − switching cost a year. No price above it can be defended.",
    },
    priceLine: {
      label: "Price",
      help: "The price entered; without one, reference price + share of value × value net of switching.",
    },
    incentive: {
      label: "Incentive left",
      help: "Economic value − price: why the customer changes at all.",
    },
    valueShare: {
      label: "Share of value taken",
      help: "(Price − reference price) ÷ (economic value − reference price).",
    },
    customerRoi: {
      label: "Customer ROI",
      help: "(Economic value − price) ÷ (price + switching cost a year).",
    },
    paybackMonths: {
      label: "Customer payback",
      help: "Months until the reference price saved and the value repay a year's price and the switching cost.",
    },
    guard: { label: "Verdict" },
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
    "breakpoint.yes": "Yes",
    "breakpoint.no": "No",
    "oneOff.yes": "Yes",
    "oneOff.no": "No",
    "direction.up": "Up",
    "direction.down": "Down",
    "type.revenue": "Revenue",
    "type.cost": "Cost",
    "type.working-capital": "Working capital",
    "type.capex": "Capex",
    "type.non-financial": "Non-financial proxy",
    "confidence.A": "A",
    "confidence.B": "B",
    "confidence.C": "C",
    "confidence.D": "D",
  },
  messages: {
    ...fieldFindings,
    noRows: "Enter at least one driver of value.",
    duplicateGroup: "The overlap group “{name}” stands twice. Keep one row for its cap.",
    duplicateId: "The ID “{name}” stands twice. Give each driver its own.",
    statedDiffers:
      "Row {row}: {stated} is stated, but its own figures give {value}. The sheet counts {value}.",
    wrongWay:
      "Row {row}: the target moves the wrong way, so it counts as {value}. Correct the target or the direction.",
    aboveEconomicValue:
      "Stop: the price {price} is above the economic value {limit}. The customer would lose by changing.",
    aboveSigned:
      "The price {price} is above reference price and signed value, {limit}. Have more of the value signed first.",
    "preview.yearlyValue": "Value a year {value}",
    "preview.economicValue": "Economic value {value}",
    "preview.price": "Price {value}",
    "preview.kept": "Customer keeps {value}",
  },
  sheet: valueMapCells,
};

export type ValueMapWords = typeof valueMap;
