import {
  formula,
  textContent,
  type Block,
  type Cell,
  type InputLink,
  type SheetPlan,
} from "./sheet-plan";

/**
 * The plan with inputs that follow other cells of the workbook: each linked cell holds a formula in place of its
 * value, and the cell that says where the value comes from names what it reads.
 * @param links by the key of the input's cell; those without a cell of their own are left out
 */
export function withLinks(plan: SheetPlan, links: Readonly<Record<string, InputLink>>): SheetPlan {
  const used: Record<string, InputLink> = {};
  const linkedCell = (cell: Cell): Cell => {
    const key = cell.key ?? "";
    const own = links[key];
    if (own && cell.role === "input") {
      used[key] = own;
      const verbatim = { kind: "verbatim", text: own.formula, isAtom: false } as const;
      return { ...cell, role: "link", content: formula(verbatim) };
    }
    const read = key.endsWith(sourceSuffix) ? links[key.slice(0, -sourceSuffix.length)] : undefined;
    return read ? { ...cell, content: textContent(read.formula) } : cell;
  };
  const blocks = plan.blocks.map((block): Block => {
    if (block.kind !== "fields") return block;
    return {
      ...block,
      rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(linkedCell) })),
    };
  });
  return { ...plan, blocks, links: used };
}

/** Key of the cell that says where a parameter comes from: the parameter's own and this. */
const sourceSuffix = ".source";
