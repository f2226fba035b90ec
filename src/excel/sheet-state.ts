import type { Area } from "../plan/address";
import type { InputLink } from "../plan/sheet-plan";
import { escapeXml, jsonOfPart } from "./xml-part";

/** What the add-in remembers of a sheet that it wrote: a custom XML part of the workbook, one a sheet. */
export interface SheetState {
  /** Ours; also the end of the hidden name that follows the sheet's cells when they move. */
  readonly id: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** ISO 8601, with time. */
  readonly createdAt: string;
  /** The whole worksheet is ours, not only a part of it. */
  readonly ownsSheet: boolean;
  /** As JSON. */
  readonly inputs: string;
  /** Names in the workbook by the plan's own names: they differ where one was taken. */
  readonly names: Readonly<Record<string, string>>;
  /** Of its tables, as they are in the workbook. */
  readonly tables: readonly string[];
  /** What has a meaning, by key; rows and columns count from the upper left cell of the sheet's area. */
  readonly regions: readonly StateRegion[];
  /** From top to bottom: how an update knows what a person changed. */
  readonly parts?: readonly StatePart[];
  /** Its charts by the key of their block: with it an update knows what a person changed in them. */
  readonly charts?: Readonly<Record<string, StateChart>>;
  /** Inputs that read other cells of the workbook, by key. */
  readonly links?: Readonly<Record<string, StateLink>>;
}

/** A block of the sheet as it was written. */
export interface StatePart {
  readonly key: string;
  /** Counted from the upper left cell of the sheet's area. */
  readonly area: Area;
  /** Name of its table in the workbook. */
  readonly table?: string;
  readonly isBeside?: boolean;
  /** Fingerprints of its cells outside the table's data, by "row,column" within it. */
  readonly prints: Readonly<Record<string, string>>;
}

/** What a chart said as it was written. */
export interface StateChart {
  /** Its title and those of its axes. */
  readonly words: readonly string[];
  /** What each series shows, and its name. */
  readonly series: readonly (readonly [shows: string, name: string])[];
}

export interface StateLink extends InputLink {
  /** What it read is gone: the cell now holds the last value. */
  readonly isLost?: true;
}

export interface StateRegion {
  readonly key: string;
  readonly area: Area;
  /** A person enters it. */
  readonly isInput?: true;
  /** It says whether something is to settle. */
  readonly isCheck?: true;
}

/** Never changed: workbooks hold it. */
export const stateNamespace = "urn:value-pricing-addin:sheet:1";

const anchorPrefix = "_ValuePricing_";
export const anchorName = (id: string): string => anchorPrefix + id;

/** JSON inside one element: Excel keeps a part's text byte for byte, but knows nothing of its meaning. */
export function writeState(state: SheetState): string {
  const text = escapeXml(JSON.stringify(state));
  return `<sheet xmlns="${stateNamespace}">${text}</sheet>`;
}

/** Undefined where the part was damaged by other hands: the sheet then counts as not ours. */
export function readState(xml: string): SheetState | undefined {
  const state = jsonOfPart(xml, "sheet");
  return isState(state) ? state : undefined;
}

function isState(value: unknown): value is SheetState {
  if (typeof value !== "object" || value === null) return false;
  const state = value as Readonly<Record<string, unknown>>;
  return (
    ["id", "templateId", "createdAt", "inputs"].every((key) => typeof state[key] === "string") &&
    typeof state.ownsSheet === "boolean" &&
    typeof state.templateVersion === "number" &&
    Array.isArray(state.regions) &&
    Array.isArray(state.tables) &&
    typeof state.names === "object"
  );
}

/** Unlike any other in a workbook: its time of creation, and chance for what happens in the same millisecond. */
export function newId(now: Date): string {
  const chance = Math.floor(Math.random() * 36 ** 4).toString(36);
  return `${now.getTime().toString(36)}${chance.padStart(4, "0")}`;
}
