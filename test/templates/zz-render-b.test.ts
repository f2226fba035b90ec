jest.setTimeout(120000);
import { writeFileSync } from "node:fs";
import { connectWorkbook } from "../../src/excel";
import { startOffice } from "../support/office";
import { templates } from "../../src/templates";
import { wordsFor } from "../../src/locales";
import { writeXlsx } from "../../src/workbench/files/xlsx/write-xlsx";
import { JSDOM } from "jsdom";
const dom = new JSDOM();
Object.assign(globalThis, { XMLSerializer: dom.window.XMLSerializer, DOMParser: dom.window.DOMParser, document: dom.window.document, Node: dom.window.Node, Element: dom.window.Element });
const id = process.env.TPL ?? "value-map";
test.each(["en-US", "zh-CN"] as const)("%s", async (language) => {
  const template = templates.find((t) => t.id === id)!;
  const words = (wordsFor(language).templates as never as Record<string, never>)[id]!;
  const office = await startOffice();
  const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  let t = Date.now();
  try {
    await workbook.create(template.plan(template.sample(words), words), { place: "new-sheet" });
  } catch (e) { console.log(e, (e as Error).cause); throw e; }
  console.log("created", Date.now() - t);
  const out = await writeXlsx(office.engine as never, new Set(["VALUE_PRICE","PAYBACK_MONTHS","VALUE_TIER","LTV","VALUE_ATTAINMENT","VW_RANGE","VW_CURVES","VW_DEMAND","VW_INTERVAL","VW_CHECK"])) as never;
  const data = (out as {data?: Uint8Array}).data ?? out;
  writeFileSync(`/tmp/render-${id}-${language}.xlsx`, data as Uint8Array);
  office.stop();
});
