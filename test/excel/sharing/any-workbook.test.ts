import fc from "fast-check";
import { type AstExpression, treeOf } from "../../../src/excel/sharing/formula-tokens";
import { rewrite } from "../../../src/excel/sharing/rewrite";
import { type Piece, piece, pieceWithOurs } from "./support/any-formula";
import { office, sharing, start } from "./support/session";

jest.setTimeout(120_000);

type Call = Extract<AstExpression, { type: "CallExpression" }>;

const options = { namespace: "", isOneCell: () => false };
const rows = 40;

const read = (): Promise<readonly string[]> =>
  office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(`H1:H${rows}`).load("formulas");
    await context.sync();
    return range.formulas.flat().map(String);
  });

/** Writes what the workbook takes; it refuses a few as Excel does, =IF() for one. */
async function write(formulas: readonly string[]): Promise<void> {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange().clear();
    await context.sync();
  });
  for (const [at, formula] of formulas.entries()) {
    await office.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getFirst().getRange(`H${at + 1}`);
      cell.formulas = [[formula]];
      await context.sync();
    }).catch((error: unknown) => {
      expect(error).toMatchObject({ code: "InvalidArgument" });
    });
  }
}

/** How many arguments Excel takes: it lets no other call of its own functions be entered. */
const counts: Readonly<Record<string, readonly [least: number, most: number]>> = {
  SUM: [1, 255],
  IF: [2, 3],
  IFERROR: [2, 2],
  "_XLFN.XLOOKUP": [3, 6],
};

function isTaken({ callee, arguments: given }: Call): boolean {
  const [least, most] = counts[callee.name.toUpperCase()] ?? [0, 255];
  return given.length >= least && given.length <= most;
}

/** The calls in a formula, the nested ones too. */
function callsIn(node: object | null | undefined): readonly Call[] {
  if (!node) return [];
  const inner = Object.values(node).flatMap((part: unknown) =>
    typeof part === "object" ? callsIn(part) : [],
  );
  return "type" in node && node.type === "CallExpression" ? [node as Call, ...inner] : inner;
}

test("a workbook's other formulas stay as they are, shared and restored; restoring brings ours back exactly", async () => {
  await start();
  // Tables, other workbooks and cells beyond the grid's sheet would have to be there: unusual-places.test.ts.
  const known = ({ before }: Piece): boolean =>
    !/\[|XFD/i.test(before) && callsIn(treeOf(`=${before}`)).every(isTaken);
  const column = fc.array(
    fc
      .oneof(piece, pieceWithOurs)
      .filter(known)
      .map(({ before }) => `=${before}`),
    { minLength: rows, maxLength: rows },
  );
  let ours = 0;
  let others = 0;
  await fc.assert(
    fc.asyncProperty(column, async (formulas) => {
      await write(formulas);
      const before = await read();
      const { native, values, staying } = await sharing.report();
      expect(await read()).toEqual(before);
      const told = new Set([...native, ...values, ...staying].map(({ where }) => where));
      await sharing.share();
      const shared = await read();
      for (const [at, formula] of before.entries()) {
        // A text that an array spills, such as "VALUE_PRICE(1,2)", is no formula.
        const isFormula = formula.startsWith("=");
        const isOurs = isFormula && rewrite(formula, options).kind !== "untouched";
        expect(told.has(`Sheet1!H${at + 1}`)).toBe(isOurs);
        // A blank cell may be filled by what could not calculate before: =_xldudf_… is #NAME?, its plain form spills.
        if (!isOurs && formula !== "") expect(shared[at]).toBe(formula);
        if (isOurs) ours++;
        else if (isFormula) others++;
      }
      expect((await sharing.restore()).left).toEqual([]);
      expect(await read()).toEqual(before);
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect(Math.min(ours, others)).toBeGreaterThan(20);
});
