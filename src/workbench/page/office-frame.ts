import type { Host } from "../host";

/** An office.js of its own over a simulated Excel. */
export interface OfficeClient {
  readonly excel: typeof Excel;
  /** Whether this Excel has a version of the set ExcelApi. */
  readonly supports: (version: string) => boolean;
  readonly close: () => void;
}

interface OfficeWindow extends Window {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

/** Runs office.js in a frame that nobody sees: it looks for its host once, while it loads. */
export async function connectOffice(host: Host): Promise<OfficeClient> {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.srcdoc = "<!doctype html>";
  const close = (): void => {
    frame.remove();
  };
  try {
    await loaded(frame, () => document.body.append(frame));
    const window = frame.contentWindow as OfficeWindow;
    host.connect(window);
    const script = window.document.createElement("script");
    script.src = new URL("office-js/office.js", document.baseURI).href;
    await loaded(script, () => window.document.head.append(script));
    await window.Office.onReady();
    const { requirements } = window.Office.context;
    return {
      excel: window.Excel,
      supports: (version) => requirements.isSetSupported("ExcelApi", version),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

function loaded(element: HTMLIFrameElement | HTMLScriptElement, add: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener("load", () => {
      resolve();
    });
    element.addEventListener("error", () => {
      reject(new Error(`${element.src} could not be loaded.`));
    });
    add();
  });
}
