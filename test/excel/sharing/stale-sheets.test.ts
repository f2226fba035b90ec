import { findStale } from "../../../src/excel/sharing/stale/find";
import { evaluate } from "../../../src/functions/explain";
import { connectWorkbook } from "../../../src/excel";
import { wordsFor } from "../../../src/locales";
import { templates } from "../../../src/templates";
import type { TemplateWords } from "../../../src/templates/template";
import { look } from "../../../src/excel/sharing/look";
import { callsIn } from "../../../src/excel/sharing/formula-tokens";
import { office, start } from "./support/session";

test.each(templates.map((template) => [template.id, template] as const))(
  "%s: no formula that is right is called old, and those that are not are found",
  async (id, template) => {
    await start();
    const everyTemplate: Readonly<Record<string, TemplateWords>> = wordsFor("en-US").templates;
    const words = everyTemplate[id];
    if (!words) throw new Error(`no words for ${id}`);
    const workbook = connectWorkbook({ excel: office.Excel, namespace: "" });
    await workbook.create(template.plan(template.sample(words), words), { place: "new-sheet" });
    const search = (call: typeof evaluate) =>
      office.Excel.run((context) =>
        findStale(context, { namespace: "", supports: () => true, evaluate: call }),
      );
    expect((await search(evaluate)).cells).toEqual([]);
    // Functions that give something else now: whatever is judged by them is found.
    const { cells } = await search((name, args) =>
      evaluate(name, args)?.map((row) =>
        row.map((cell) => (typeof cell === "number" ? cell * 1.5 + 1 : "other")),
      ),
    );
    const { cells: formulas } = await office.Excel.run((context) => look(context));
    const ours = formulas.filter(({ formula }) => callsIn(formula, "").length > 0);
    // The others show what does not come from the function now: "" where an input is blank, a price set by hand.
    expect(cells.length).toBeGreaterThanOrEqual(ours.length / 2);
  },
);
