import { EngineRefusal } from "../engine";
import { HostError, invalidArgument, notImplemented } from "./errors";
import type { HostObject } from "./object";
import { type Query, query } from "./query";

/** The rich API's request, as office.js sends it. */
export interface ApiRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument, the object path that it stands for, or 0. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ApiResponse {
  /** Traces that were reached: the document's own events are registered only with their trace's id. */
  readonly TraceIds: number[];
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/** Where object paths begin. */
export interface Roots {
  readonly workbook: HostObject;
  readonly service: (name: string) => HostObject;
  /** The object that an earlier `_KeepReference` kept. */
  readonly reference: (id: string) => HostObject;
  readonly keep: (object: HostObject) => string;
  readonly release: (id: string) => void;
}

/**
 * Runs the actions in order, and yields after each. The first that fails ends the request; what came before it stays,
 * as in Excel.
 */
export function* runRequest(
  request: ApiRequest,
  roots: Roots,
  beforeAction: (index: number) => void,
): Generator<undefined, ApiResponse> {
  const run = new RequestRun(request, roots);
  const response: ApiResponse = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === 5) response.TraceIds.push(action.Id);
      else beforeAction(index);
      response.Results.push({ ActionId: action.Id, Value: run.perform(action) ?? null });
      yield;
    } catch (error) {
      const { code, message } = asHostError(error);
      response.Error = {
        Code: code,
        Message: message,
        ActionIndex: index,
        Location: run.describe(action),
        HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
      };
      break;
    }
  }
  return response;
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof EngineRefusal && error.reasons.includes("SheetLocked")) {
    return new HostError("AccessDenied", "The sheet or the workbook is protected.");
  }
  return new HostError("GeneralException", error instanceof Error ? error.message : String(error));
}

class RequestRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly request: ApiRequest,
    private readonly roots: Roots,
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === 5) return null; // Trace: the client waits for its echo.
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return this.instantiate(action.ObjectPathId, target);
      case 2:
      case 7:
        return target && query(target, action.QueryInfo ?? {});
      case 3:
        return this.callMethod(action, target);
      case 4:
        this.require(target, action).set(action.Name, this.args(action.ArgumentInfo)[0]);
        return null;
      case 9:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.require(target, action).set(name, value);
        }
        return null;
      default:
        throw notImplemented(`action type ${String(action.ActionType)}`);
    }
  }

  /** "Worksheets.GetItem", for the error's location. */
  describe(action: Action): string {
    const kind = this.resolved.get(action.ObjectPathId)?.kindName;
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    return [kind, action.Name || path?.Name].filter(Boolean).join(".");
  }

  private callMethod(action: Action, target: HostObject | null): unknown {
    if (action.Name === "_RemoveReference") {
      this.roots.release(String(this.args(action.ArgumentInfo)[0]));
      return null;
    }
    if (action.Name === "_KeepReference") {
      if (target) this.kept.set(action.ObjectPathId, this.roots.keep(target));
      return null;
    }
    const object = this.require(target, action);
    return object.call(action.Name, this.args(action.ArgumentInfo));
  }

  private instantiate(pathId: number, target: HostObject | null): unknown {
    if (!target) return null;
    const id = target.id();
    const reference = this.kept.get(pathId);
    return {
      ...(id === undefined ? {} : { Id: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private require(target: HostObject | null, action: Action): HostObject {
    if (target) return target;
    throw new HostError(
      "ItemNotFound",
      `The object of ${action.Name} is a null object: it does not exist.`,
    );
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw invalidArgument(`object path ${String(pathId)} is missing`);
    const object = this.open(path);
    this.resolved.set(pathId, object);
    return object;
  }

  private open(path: ObjectPath): HostObject | null {
    const { roots } = this;
    switch (path.ObjectPathType) {
      case 1:
        return roots.workbook;
      case 2:
        return roots.service(path.Name);
      case 6:
        return roots.reference(path.Name);
      case 7:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case 3:
        return asObject(parent.call(path.Name, this.args(path.ArgumentInfo)), path.Name);
      case 4:
        return parent.open(path.Name);
      case 5:
        return parent.item(this.args(path.ArgumentInfo));
      default:
        throw notImplemented(`object path type ${String(path.ObjectPathType)}`);
    }
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    const referenced = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = referenced[index];
      return typeof pathId === "number" && pathId !== 0 ? this.resolve(pathId) : value;
    });
  }
}

function asObject(value: unknown, name: string): HostObject | null {
  if (value === null) return null;
  if (typeof value === "object" && "kindName" in value) return value as HostObject;
  throw notImplemented(`${name} as an object`);
}
