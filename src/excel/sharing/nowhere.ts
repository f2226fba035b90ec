import type { Places } from "../../plan/spell";

/** A twin is built from its arguments alone: a key that it reads beside them is a fault. */
export const nowhere: Places = {
  cell: (key) => unplaced(key),
  column: (table) => unplaced(table),
};

function unplaced(key: string): never {
  throw new Error(`A twin reads "${key}", which no argument gave it.`);
}
