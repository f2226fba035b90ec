import { type OfficeOptions, type OfficeSession, newest, startOffice } from "./office";

/** The office.js of the test that runs; there is none outside of one. */
export interface OfficeInTest extends Omit<OfficeSession, "stop"> {
  /** Goes on with another one, over an empty workbook. */
  restart(options?: OfficeOptions): Promise<void>;
  /** `Excel.run` on the active sheet. */
  onSheet<T>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  ): Promise<T>;
}

/**
 * Starts an office.js over an empty workbook before each test of the file, and stops it after.
 * @param options of all that `restart` does not say otherwise; by itself the simulated Excel can do all it knows
 */
export function useOffice(options: OfficeOptions = { requirementSets: newest }): OfficeInTest {
  let session: OfficeSession | undefined;
  const restart = async (its = options): Promise<void> => {
    session?.stop();
    session = await startOffice(its);
  };
  beforeEach(() => restart());
  afterEach(() => {
    session?.stop();
    session = undefined;
  });
  const running = (): OfficeSession => {
    if (!session) throw new Error("No test is running.");
    return session;
  };
  return {
    get Excel() {
      return running().Excel;
    },
    get Office() {
      return running().Office;
    },
    get OfficeExtension() {
      return running().OfficeExtension;
    },
    get window() {
      return running().window;
    },
    get engine() {
      return running().engine;
    },
    get host() {
      return running().host;
    },
    restart,
    onSheet: (work) =>
      running().Excel.run((context) =>
        work(context.workbook.worksheets.getActiveWorksheet(), context),
      ),
  };
}
