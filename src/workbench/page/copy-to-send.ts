import { connectSharing } from "../../excel/sharing";
import type { Listed, ShareReport } from "../../excel/sharing/sharing";
import { WorkbookError } from "../../excel/workbook";
import { count, type Counted, fill, withPlaces, wordsFor } from "../../locales";
import { createEngine, type Engine } from "../engine";
import { writeXlsx } from "../files";
import { createHost, type Host, type HostOptions } from "../host";
import type { OfficeClient } from "./office-frame";
import { saveAs } from "./save-as";
import type { Workbench } from "./workbench";

/** Gives an office.js that talks to this simulated Excel. */
export type Connect = (host: Host) => Promise<OfficeClient>;

/** Saves the workbook as a file for people without the add-in, and says what became of its formulas. */
export async function saveCopyToSend(workbench: Workbench, connect: Connect): Promise<void> {
  const { conversation, engine, longWork, state } = workbench;
  const { language, workbook } = state.value;
  const { copy } = conversation.words;
  const name = `${fill(copy.name, { name: workbook.name })}.xlsx`;
  try {
    const { bytes, report } = await copyToSend(engine, connect, { onProgress: longWork.hear });
    saveAs(name, bytes);
    conversation.say({
      tone: report.staying.length > 0 ? "warning" : "success",
      text: fill(copy.saved, { name }),
      details: outcome(report, copy, wordsFor(language).sharing),
    });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const reason = fill(wordsFor(language).pane.reasons[error.reason], error.values);
    conversation.say({ tone: "error", text: fill(copy.notSaved, { reason }) });
  }
}

/**
 * The .xlsx that sharing the workbook and saving it would give. The workbook stays as it is: a second one, with an Excel
 * and an office.js of its own, is shared.
 * @throws (rejects) WorkbookError where sharing is refused
 */
export async function copyToSend(
  engine: Engine,
  connect: Connect,
  options?: HostOptions,
): Promise<{ readonly bytes: Uint8Array; readonly report: ShareReport }> {
  const copy = createEngine(engine.export());
  const host = createHost(copy, options);
  try {
    const office = await connect(host);
    try {
      const { excel, supports } = office;
      const report = await connectSharing({ excel, supports }).share();
      return { bytes: await writeXlsx(copy), report };
    } finally {
      office.close();
    }
  } finally {
    host.disconnect();
  }
}

/** What became of the formulas: one sentence a kind, with the first places where it matters. */
function outcome(
  { native, values, staying }: ShareReport,
  words: { readonly native: Counted; readonly values: Counted; readonly staying: Counted },
  language: { readonly separator: string },
): readonly string[] {
  const named = (forms: Counted, lines: readonly Listed[]): readonly string[] => {
    const places = lines.map(({ where }) => where);
    return places.length > 0 ? [withPlaces(forms, places, language)] : [];
  };
  return [
    ...(native.length > 0 ? [count(words.native, native.length)] : []),
    ...named(words.values, values),
    ...named(words.staying, staying),
  ];
}
