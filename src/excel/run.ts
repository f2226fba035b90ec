import { WorkbookError, type WorkbookReason } from "./workbook";

/** Excel's global object, given so that tests can run several. */
export type ExcelApi = typeof Excel;

const reasons: Readonly<Record<string, WorkbookReason>> = {
  AccessDenied: "sheet-protected",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "selection-too-large",
  InvalidOperationInCellEditMode: "busy-editing-cell",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  NotImplemented: "not-supported",
};

/** Runs one conversation with Excel; what it refuses arrives as WorkbookError with a reason. */
export async function run<T>(
  excel: ExcelApi,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await excel.run((context) => work(joined(context)));
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/**
 * Readers that wait at the same time share a request: what each of them has queued goes as one. Each request to Excel
 * on the web is a way to its servers and back.
 */
function joined(context: Excel.RequestContext): Excel.RequestContext {
  const send = context.sync.bind(context);
  let next: Promise<void> | undefined;
  const sync = async <T>(passedThrough?: T): Promise<T | undefined> => {
    next ??= Promise.resolve().then(() => {
      next = undefined;
      return send();
    });
    await next;
    return passedThrough;
  };
  return Object.assign(context, { sync });
}

export function asWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const { code, message } = describe(error);
  return new WorkbookError(reasons[code] ?? "refused", { message, code }, { cause: error });
}

/** office.js may run in another window, so its errors are known by their shape and not by their class. */
function describe(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error) };
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const message = "message" in error && typeof error.message === "string" ? error.message : code;
  return { code, message };
}
