import type { Engine } from "../engine";
import { Book, type Kinds } from "./book";
import { type CallResult, FunctionCalls } from "./function-calls";
import { type DocumentHandlers, currentExcel, externalFor, selectionChanged } from "./external";
import { HostError } from "./errors";
import { type HostEvent, Monitor } from "./events";
import { rangeFormat } from "./format";
import { namedItem, namedItems } from "./names";
import type { HostObject } from "./object";
import { type ApiRequest, type ApiResponse, type Roots, runRequest } from "./protocol";
import { range } from "./range";
import { Requests } from "./requests";
import { type Shell, service } from "./services";
import { makeRoom } from "./spills";
import { table, tables } from "./tables";
import { application, workbook } from "./workbook";
import { worksheet, worksheets } from "./worksheets";

const kinds: Kinds = {
  Workbook: workbook,
  Application: application,
  Worksheet: worksheet,
  WorksheetCollection: worksheets,
  Range: range,
  RangeFormat: rangeFormat,
  NamedItem: namedItem,
  NamedItemCollection: namedItems,
  Table: table,
  TableCollection: tables,
};

export interface HostOptions {
  /** Language tag of the display language, such as "en-US". */
  readonly locale?: string;
  readonly fileName?: string;
  /** What this Excel can do: requirement sets with their highest version. ExcelApi at most 1.15. */
  readonly capabilities?: Readonly<Record<string, string>>;
  /** Called now and then while a long request is under way, with the share that is done; undefined at its end. */
  readonly onProgress?: (share: number | undefined) => void;
  /** Called when the add-in shows or hides its pane. */
  readonly onPane?: (visible: boolean) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body?: string | ApiRequest };
}

/** What office.js finds on a window in place of Excel. */
export interface ClientWindow {
  _richApiNativeBridge?: unknown;
  external?: unknown;
}

interface Bridge {
  readonly handlers: DocumentHandlers;
  sendMessageToHost(text: string): void;
  /** office.js puts its receiver here. */
  onMessageFromHost?: (text: string) => void;
}

/** Excel, simulated: answers the unmodified office.js out of the engine's workbook. */
export class Host {
  readonly book: Book;
  private readonly bridges = new Map<ClientWindow, Bridge>();
  private readonly monitor: Monitor;
  private readonly shell: Shell;
  private readonly calls = new FunctionCalls();
  private readonly references = new Map<string, HostObject>();
  private readonly requests: Requests;
  private nextReference = 1;
  private failure = Infinity;
  private operations = 0;

  constructor(
    readonly engine: Engine,
    private readonly options: HostOptions = {},
  ) {
    const { fileName = "Book1.xlsx", locale = "en-US" } = options;
    this.book = new Book(engine, fileName, locale, kinds);
    this.monitor = new Monitor(
      this.book,
      (events) => {
        this.notify(events);
      },
      () => {
        for (const { handlers } of this.bridges.values()) {
          handlers.get(selectionChanged)?.(selectionChanged, null);
        }
      },
    );
    this.requests = new Requests(engine, (request) => this.run(request), options.onProgress);
    let isVisible = true;
    this.shell = {
      isPaneVisible: () => isVisible,
      answer: (results) => {
        this.calls.settle(results);
      },
      showPane: (visible) => {
        isVisible = visible;
        options.onPane?.(visible);
      },
    };
  }

  /** Sets the globals that office.js looks for; call it before office.js loads in that window. */
  connect(window: ClientWindow): void {
    const bridge: Bridge = {
      handlers: new Map(),
      sendMessageToHost: (text) => {
        this.receive(bridge, text);
      },
    };
    this.bridges.set(window, bridge);
    window._richApiNativeBridge = bridge;
    Object.defineProperty(window, "external", {
      configurable: true,
      value: externalFor(this.book, this.options.capabilities ?? currentExcel, bridge.handlers),
    });
  }

  /** Ends all conversations; the workbook itself goes on. */
  disconnect(): void {
    this.monitor.stop();
    this.bridges.clear();
  }

  /** A click on a ribbon button or menu entry: calls the handler that `Office.actions.associate` gave. */
  fireCommand(id: string, args?: object): void {
    const message = JSON.stringify(args ? [id, JSON.stringify(args)] : [id]);
    this.tell([{ messageCategory: 2, messageType: 1000, targetId: "", message }]);
  }

  /** Calls a custom function as Excel does: in the add-in's own runtime. Arguments are rows of cells. */
  callFunction(name: string, args: readonly unknown[]): Promise<CallResult> {
    const { message, result } = this.calls.start(name, args);
    this.tell([message]);
    return result;
  }

  private notify(events: readonly HostEvent[]): void {
    this.tell(
      events.map(({ type, targetId, message }) => ({
        messageCategory: 65_536,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
      })),
    );
  }

  /** Sends messages that answer no request, after the command under way. */
  private tell(entries: readonly object[]): void {
    const text = JSON.stringify({ type: 3, message: { entries } });
    setTimeout(() => {
      for (const bridge of this.bridges.values()) bridge.onMessageFromHost?.(text);
    }, 0);
  }

  /** For tests: lets the n-th operation from now on (1 is the next) fail once; undefined takes it back. */
  failAt(n: number | undefined): void {
    this.failure = n === undefined ? Infinity : this.operations + n;
  }

  private receive(bridge: Bridge, text: string): void {
    const { id, message } = JSON.parse(text) as BridgeMessage;
    this.requests.answer(text, message.body, (answer) => {
      bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: answer }));
    });
  }

  /** One request is one command of the engine: one evaluation, one undo step. */
  private *run(request: ApiRequest): Generator<undefined, ApiResponse> {
    this.book.stylesInUse = undefined;
    const response = yield* runRequest(request, this.roots(), () => {
      this.operations += 1;
      if (this.operations < this.failure) return;
      this.failure = Infinity;
      throw new HostError("GeneralException", "The test made this operation fail.");
    });
    makeRoom(this.book, this.book.formulasWritten.splice(0));
    return response;
  }

  private roots(): Roots {
    return {
      workbook: this.book.make("Workbook", this.book),
      service: (name) => service(name, this.shell),
      reference: (id) => {
        const found = this.references.get(id);
        if (!found) throw new HostError("InvalidReference", "The object was released.");
        return found;
      },
      keep: (object) => {
        const id = `ref${String(this.nextReference++)}`;
        this.references.set(id, object);
        return id;
      },
      release: (id) => {
        this.references.delete(id);
      },
    };
  }
}

export function createHost(engine: Engine, options?: HostOptions): Host {
  return new Host(engine, options);
}
