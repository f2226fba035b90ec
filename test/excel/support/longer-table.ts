import { words } from "../../../src/locales/en-US";
import { thisRow, times } from "../../../src/plan/expression";
import type { Block, SheetPlan, TableColumn } from "../../../src/plan/sheet-plan";
import { unitEconomics } from "../../../src/templates/unit-economics";

const own = words.templates["unit-economics"];
export const plan = unitEconomics.plan(unitEconomics.sample(own), own);

const added: TableColumn = {
  key: "double",
  header: { word: "cash.double", text: "Twice the cash" },
  role: "formula",
  format: "money",
  fill: times(2, thisRow("traditional.cash")),
};
const longer = (block: Block): Block =>
  block.kind === "table" && block.key === "cash"
    ? { ...block, columns: [...block.columns, added] }
    : block;
/** A newer version, whose table of cash has one more column. */
export const newer: SheetPlan = { ...plan, blocks: plan.blocks.map(longer) };
