import { connectWorkbook } from "../../src/excel";
import type { Workbook } from "../../src/excel/workbook";
import { type OfficeSession, startOffice } from "./office";

/** An office.js of its own for each test, with our door to its workbook: both are there while a test runs. */
export interface WorkbookSession {
  readonly office: OfficeSession;
  readonly workbook: Workbook;
  /** Goes on with another one, and an empty workbook. */
  restart(): Promise<void>;
}

/** Starts one before each test of the file, with the API that the manifest asks for, and stops it after. */
export function startWorkbook(): WorkbookSession {
  let office: OfficeSession | undefined;
  let workbook: Workbook | undefined;
  const restart = async (): Promise<void> => {
    office?.stop();
    office = await startOffice({ requirementSets: { ExcelApi: "1.9" } });
    workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
  };
  beforeEach(restart);
  afterEach(() => {
    office?.stop();
    office = undefined;
  });
  const running = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error("No test is running.");
    return one;
  };
  return {
    get office() {
      return running(office);
    },
    get workbook() {
      return running(workbook);
    },
    restart,
  };
}
