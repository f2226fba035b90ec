import type { Connect } from "../../src/workbench/page/copy-to-send";
import { connectOffice } from "./office";

/** What the page does in a frame: an office.js over a host. */
export const connectInNode: Connect = async (host) => {
  const office = await connectOffice(host);
  const { requirements } = office.Office.context;
  const supports = (version: string) => requirements.isSetSupported("ExcelApi", version);
  return { excel: office.Excel, supports, close: () => office.stop() };
};
