import type { Engine } from "../../engine";
import { writeSheet } from "../sheet-draft";
import type { Language } from "../../../locales/language";
import { wordsIn } from "../words";
import { customersSheet } from "./customers";
import { dealSheet } from "./deal";
import { fetchRows } from "./fetch-rows";
import { surveySheet } from "./survey";
import { welcomeSheet } from "./welcome";

/** The samples of the menu, in its order. */
export const sampleIds = ["deal", "survey", "customers", "welcome"] as const;
export type SampleId = (typeof sampleIds)[number];

/**
 * Adds a sample to the workbook as a sheet of its own.
 * @returns the name that the sheet got; rejects when the sample's file cannot be fetched
 */
export async function addSample(engine: Engine, id: SampleId, language: Language): Promise<string> {
  return writeSheet(engine, await draft(id, language));
}

async function draft(id: SampleId, language: Language) {
  const words = wordsIn(language);
  switch (id) {
    case "deal":
      return dealSheet(await fetchRows("samples/worked-deal.csv"), words.deal);
    case "survey":
      return surveySheet(await fetchRows("samples/price-survey-1000.csv"), words.survey);
    case "customers":
      return customersSheet(await fetchRows("samples/cdnow-customers.csv"), words.customers);
    case "welcome":
      return welcomeSheet(words.welcome);
  }
}
