import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { type Engine, createEngine } from "../../src/workbench/engine";
import { type Host, type HostOptions, createHost, currentExcel } from "../../src/workbench/host";

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** Where the pages pretend to be served from. */
const origin = "https://localhost/";
const scripts = new Map<string, vm.Script>();

/** office.js's own files, compiled once for all tests of a file. */
function script(name: string): vm.Script {
  let found = scripts.get(name);
  if (!found) {
    found = new vm.Script(readFileSync(join(dist, name), "utf8"), { filename: name });
    scripts.set(name, found);
  }
  return found;
}

/** All that the simulated Excel can do: for tests of the host itself. */
export const newest = currentExcel;

/** The unmodified office.js in a window of its own. */
interface ConnectedOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The window that office.js runs in. */
  readonly window: vm.Context;
  stop(): void;
}

export interface OfficeSession extends ConnectedOffice {
  readonly engine: Engine;
  readonly host: Host;
}

export interface OfficeOptions extends Omit<HostOptions, "capabilities"> {
  /** A workbook that an engine exported. */
  readonly data?: object;
  /** What the simulated Excel can do. */
  readonly capabilities?: Readonly<Record<string, string>>;
  /** The manifest's minimum: a call beyond these sets throws ApiNotFound. */
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** The lowest Excel that the manifest admits. */
const minimum = Object.fromEntries(
  [
    ...readFileSync(join(__dirname, "../../manifest.xml"), "utf8").matchAll(
      /<(?:bt:)?Set Name="(\w+)" MinVersion="([\d.]+)"/g,
    ),
  ].map(([, name = "", version = ""]) => [name, version]),
);

/** Runs office.js over a simulated host with a workbook of its own. */
export async function startOffice(options: OfficeOptions = {}): Promise<OfficeSession> {
  const { data, requirementSets = minimum, capabilities, ...rest } = options;
  const engine = createEngine(data);
  const host = createHost(engine, {
    ...rest,
    capabilities: { ...capabilities, ...requirementSets },
  });
  const office = await connectOffice(host);
  return {
    ...office,
    engine,
    host,
    stop: () => {
      host.disconnect();
      office.stop();
    },
  };
}

/** Runs office.js over a host that there is. */
export async function connectOffice(host: Host): Promise<ConnectedOffice> {
  const timers = new Timers();
  const window = browserWindow(timers);
  host.connect(window);
  script("office.js").runInContext(window);
  const { Office } = window as unknown as ConnectedOffice;
  await Office.onReady();
  const { Excel, OfficeExtension } = window as unknown as ConnectedOffice;
  const { CommonUtility } = OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = true;
  return {
    Excel,
    Office,
    OfficeExtension,
    window,
    stop: () => {
      timers.stop();
    },
  };
}

/** The window's timers, which end with it: office.js polls, and would keep the test run alive. */
class Timers {
  private readonly all = new Set<NodeJS.Timeout>();

  readonly timeout = (work: () => void, delay?: number): NodeJS.Timeout =>
    this.keep(setTimeout(work, delay));

  readonly interval = (work: () => void, delay?: number): NodeJS.Timeout =>
    this.keep(setInterval(work, delay));

  stop(): void {
    for (const timer of this.all) clearTimeout(timer);
  }

  private keep(timer: NodeJS.Timeout): NodeJS.Timeout {
    this.all.add(timer);
    return timer;
  }
}

/** As much of a browser as office.js needs to start: it loads its parts by adding script elements. */
function browserWindow(timers: Timers): vm.Context {
  const noop = (): undefined => undefined;
  const head = {
    appendChild: (element: { src?: string; onload?: () => void }) => {
      const name = (element.src ?? "").replace(origin, "");
      if (name.endsWith(".js")) script(name).runInContext(context);
      setTimeout(() => element.onload?.(), 0);
      return element;
    },
  };
  const ownScript = { src: `${origin}office.js`, getAttribute: () => null };
  const document = {
    URL: `${origin}taskpane.html`,
    cookie: "",
    readyState: "complete",
    location: { hash: "", search: "", href: `${origin}taskpane.html`, protocol: "https:" },
    addEventListener: noop,
    removeEventListener: noop,
    createElement: () => ({ setAttribute: noop, style: {} }),
    getElementById: () => null,
    getElementsByTagName: (tag: string) => (tag === "script" ? [ownScript] : [head]),
    querySelectorAll: () => [],
    head,
    body: head,
  };
  const storage = {
    getItem: () => null,
    setItem: noop,
    removeItem: noop,
    length: 0,
    key: () => null,
  };
  const context = vm.createContext({
    document,
    location: document.location,
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36", language: "en-US" },
    history: {},
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: noop,
    removeEventListener: noop,
    postMessage: noop,
    console,
    setTimeout: timers.timeout,
    clearTimeout,
    setInterval: timers.interval,
    clearInterval,
    performance,
    URL,
  });
  Object.assign(context, { window: context, self: context, top: context, parent: context });
  return context;
}
