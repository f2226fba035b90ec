/** What a number stands for: decides how the sentences and the pane show it. */
export type Unit = "money" | "fraction" | "rate" | "months" | "periods" | "count" | "number";

/** Bounds that a number must respect; anything outside is #NUM!. */
export interface Domain {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  readonly whole?: boolean;
}

interface Common {
  readonly name: string;
}

/** A number in one cell or a range. Without a default and not optional it is required. */
export interface NumberRule extends Common, Domain {
  readonly kind: "number";
  readonly unit: Unit;
  readonly default?: number;
  readonly optional?: true;
}

/** One of a few words, in one cell or a range. */
export interface ChoiceRule<C extends string = string> extends Common {
  readonly kind: "choice";
  readonly choices: readonly C[];
  readonly default: C;
}

/** Numbers that belong together: the whole range is one argument. */
export interface ListRule extends Common, Domain {
  readonly kind: "list";
  readonly unit: Unit;
  readonly default?: readonly number[];
  /** Each number must be above the one before it. */
  readonly ascending?: true;
  /** A range of two columns has labels in the first. */
  readonly labelled?: true;
  /** A first cell of text is a heading, not a value. */
  readonly header?: true;
  readonly optional?: true;
}

/** Labels that belong together; a number stays a number. */
export interface LabelListRule extends Common {
  readonly kind: "labels";
}

/** Rows of a survey, whose cells the calculation judges itself. */
export interface TableRule extends Common {
  readonly kind: "table";
  readonly unit: Unit;
  readonly columns: number;
  /** The header and the empty rows below are handed over too. */
  readonly everyRow?: true;
  readonly optional?: true;
}

export type ArgumentRule = NumberRule | ChoiceRule | ListRule | LabelListRule | TableRule;

export function isOptional(rule: ArgumentRule): boolean {
  return "optional" in rule || "default" in rule;
}
