import { registries } from "@odoo/o-spreadsheet";

/** Excel's categories of functions, in its order, and the engine's that belong to each. */
export const functionCategories: readonly (readonly [name: string, engine: readonly string[]])[] = [
  ["Value-based pricing", ["Pricing"]],
  ["Financial", ["Financial"]],
  ["Date & Time", ["Date"]],
  ["Math & Trig", ["Math"]],
  ["Statistical", ["Statistical"]],
  ["Lookup & Reference", ["Lookup", "Array", "Filter"]],
  ["Database", ["Database"]],
  ["Text", ["Text"]],
  ["Logical", ["Logical"]],
  ["Information", ["Info"]],
  ["Engineering", ["Engineering"]],
  ["Web", ["Web"]],
];

type Entry = object | (() => readonly object[]);

interface Env {
  startCellEdition(text: string): void;
}

/**
 * Lists the functions of the Insert menu by Excel's categories; to be called once.
 * @param wordOf a category's name in the language of the day
 */
export function extendFunctionMenu(wordOf: (english: string) => string): void {
  const { children } = registries.topbarMenuRegistry.get("insert") as {
    readonly children: readonly Entry[];
  };
  const menu = children.find((one) => "id" in one && one.id === "insert_function");
  const entries = (menu as { readonly children: Entry[] } | undefined)?.children;
  // The only one that is made when the menu opens.
  const own = entries?.findIndex((one) => typeof one === "function") ?? -1;
  if (!entries || own < 0) throw new Error("the grid's menu of functions is not the known one");
  entries[own] = () =>
    functionCategories.map(([name, engine], i) => ({
      name: wordOf(name),
      sequence: 60 + i,
      children: functionsOf(engine, wordOf).map((fn, at) => ({
        name: fn,
        sequence: at,
        execute: (env: Env) => {
          env.startCellEdition(`=${fn}(`);
        },
      })),
    }));
}

function functionsOf(engine: readonly string[], wordOf: (english: string) => string): string[] {
  const { functionRegistry } = registries;
  // The engine's own are objects that say their text in the language of the day; added functions have plain texts.
  const names = new Set([...engine, ...engine.map(wordOf)]);
  return functionRegistry
    .getKeys()
    .filter((name) => {
      const { category = "", hidden } = functionRegistry.get(name);
      return hidden !== true && names.has(category.valueOf());
    })
    .sort();
}
