import type { ChartTone } from "../plan/sheet-plan";

/** Okabe and Ito's palette: told apart with any colour vision. */
export const toneColors: Readonly<Record<Exclude<ChartTone, "none">, string>> = {
  value: "#0072B2",
  price: "#D55E00",
  reference: "#7F7F7F",
  gain: "#009E73",
  loss: "#CC79A7",
  highlight: "#E69F00",
};
