import type { DataValidationRule } from "@odoo/o-spreadsheet";
import type { Json, ValidationFact } from "../engine";
import { intersect } from "./address";
import { type RangeRef, clip, columnsIn, rowsIn } from "./book";
import { toBoolean } from "./checks";
import { HostError, invalidArgument } from "./errors";
import type { Kind, Property } from "./object";
import { type Criterion, toCriterion } from "./validation-criterion";

const defaultAlert = { showAlert: true, style: "Stop", title: "", message: "" };
const defaultPrompt = { showPrompt: true, title: "", message: "" };

type Rule = Omit<DataValidationRule, "criterion"> & { readonly criterion: Criterion };

function ruleOf({ book, sheetId, zone }: RangeRef): Rule | undefined {
  return book.getters.getValidationRuleForCell({ sheetId, col: zone.left, row: zone.top }) as
    Rule | undefined;
}

function factOf(range: RangeRef): ValidationFact | undefined {
  const rule = ruleOf(range);
  return rule && range.book.engine.facts.validations[rule.id];
}

function isBlocking(errorAlert: Json | undefined): boolean {
  const { showAlert = true, style = "Stop" } = (errorAlert ?? {}) as Record<string, Json>;
  return showAlert === true && style === "Stop";
}

function setRule(range: RangeRef, value: unknown): void {
  if (typeof value !== "object" || value === null) {
    throw invalidArgument("DataValidation.rule is an object.");
  }
  const rule = value as Record<string, Json>;
  const before = factOf(range);
  put(range, range.book.newId("validation"), {
    ignoreBlanks: true,
    ...before,
    rule,
  });
}

function put(range: RangeRef, id: string, fact: ValidationFact): void {
  const { book, sheetId } = range;
  const zone = clip(range);
  book.engine.setFact("validations", id, fact);
  book.engine.send("ADD_DATA_VALIDATION_RULE", {
    sheetId,
    ranges: [book.getters.getRangeDataFromZone(sheetId, zone)],
    rule: {
      id,
      criterion: toCriterion(range, fact.rule as Record<string, Json>),
      isBlocking: isBlocking(fact.errorAlert),
    },
  });
}

/** Changes what the range's rule says beside its criterion. */
function change(range: RangeRef, part: Partial<ValidationFact>): void {
  const rule = ruleOf(range);
  const fact = factOf(range);
  if (!rule || !fact) {
    throw new HostError("InvalidOperation", "Set the validation's rule before its messages.");
  }
  const next = { ...fact, ...part };
  const isWhole = rule.ranges.every((one) => {
    const { left, right, top, bottom } = one.zone;
    const { zone } = range;
    return left >= zone.left && right <= zone.right && top >= zone.top && bottom <= zone.bottom;
  });
  put(range, isWhole ? rule.id : range.book.newId("validation"), next);
}

const message = (key: "errorAlert" | "prompt", fallback: Json): Property<RangeRef> => ({
  get: (range) => factOf(range)?.[key] ?? fallback,
  set: (range, value) => {
    if (typeof value !== "object" || value === null) {
      throw invalidArgument(`DataValidation.${key} is an object.`);
    }
    change(range, { [key]: value as Json });
  },
});

const typeNames: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Of a range: its one rule's type, or that it has several, or one in a part of it only. */
function typeOf(range: RangeRef): string {
  const { book, sheetId, zone } = range;
  const parts = book.getters
    .getDataValidationRules(sheetId)
    .map(({ ranges }) => ranges.flatMap((one) => intersect(one.zone, zone) ?? []))
    .filter((zones) => zones.length > 0);
  const [only] = parts;
  if (!only) return "None";
  if (parts.length > 1) return "MixedCriteria";
  const covered = only.reduce((cells, part) => cells + rowsIn(part) * columnsIn(part), 0);
  if (covered < rowsIn(zone) * columnsIn(zone)) return "Inconsistent";
  return typeNames[Object.keys(factOf(range)?.rule ?? {})[0] ?? ""] ?? "None";
}

function isValid({ book, sheetId, zone }: RangeRef): boolean | null {
  const results = new Set<boolean>();
  book.engine.refresh();
  for (let row = zone.top; row <= zone.bottom; row++) {
    for (let col = zone.left; col <= zone.right; col++) {
      results.add(!book.getters.isDataValidationInvalid({ sheetId, col, row }));
    }
  }
  return results.size === 1 ? !results.has(false) : null;
}

export const dataValidation: Kind<RangeRef> = {
  name: "DataValidation",
  properties: {
    Rule: { get: (range) => factOf(range)?.rule ?? {}, set: setRule },
    Type: { get: typeOf },
    ErrorAlert: message("errorAlert", defaultAlert),
    Prompt: message("prompt", defaultPrompt),
    IgnoreBlanks: {
      get: (range) => factOf(range)?.ignoreBlanks ?? true,
      set: (range, value) => {
        change(range, { ignoreBlanks: toBoolean(value) });
      },
    },
    Valid: { get: isValid },
  },
  methods: {
    Clear: (range) => {
      const { book, sheetId } = range;
      // The engine has no "clear": a rule of its own takes the cells over from all others, and goes.
      const id = book.newId("validation");
      if (book.getters.getDataValidationRules(sheetId).length === 0) return;
      put(range, id, { rule: { custom: { formula: "=TRUE" } }, ignoreBlanks: true });
      book.engine.send("REMOVE_DATA_VALIDATION_RULE", { sheetId, id });
      book.engine.setFact("validations", id, undefined);
    },
  },
};
