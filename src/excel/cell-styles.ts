import type { Role } from "../plan/sheet-plan";

interface Look {
  readonly color: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  /** Keeps a word off the number at its left. */
  readonly indent?: number;
  readonly border?: { readonly side: "EdgeTop" | "EdgeBottom"; readonly color: string };
}

const black = "#000000";
const grey = "#595959";
const rule = "#BFBFBF";

const looks: Readonly<Record<Role, Look>> = {
  title: { color: "#1F4E79", bold: true, size: 16 },
  subtitle: { color: grey },
  heading: { color: black, bold: true, border: { side: "EdgeBottom", color: rule } },
  label: { color: black },
  header: { color: "#FFFFFF", fill: "#1F4E79", bold: true, wrap: true },
  input: { color: "#0000FF", fill: "#FFF9E5" },
  formula: { color: black },
  answer: { color: black, bold: true },
  link: { color: "#00703C" },
  locked: { color: grey, fill: "#F2F2F2" },
  check: { color: black },
  total: { color: black, bold: true, border: { side: "EdgeTop", color: black } },
  note: { color: grey, indent: 1 },
};

const prefix = "Pricing ";

export function styleName(role: Role): string {
  return prefix + role;
}

/** Adds the roles' styles that the workbook does not have; those it has stay as a person made them. */
export function addStyles(
  workbook: Excel.Workbook,
  roles: readonly Role[],
  existing: readonly string[],
): readonly string[] {
  const missing = roles.filter((role) => !existing.includes(styleName(role)));
  for (const role of missing) {
    workbook.styles.add(styleName(role));
    dress(workbook.styles.getItem(styleName(role)), looks[role]);
  }
  return missing.map(styleName);
}

function dress(style: Excel.Style, look: Look): void {
  style.includeNumber = false;
  style.includeProtection = false;
  style.font.color = look.color;
  style.font.bold = look.bold ?? false;
  if (look.size !== undefined) style.font.size = look.size;
  if (look.fill !== undefined) style.fill.color = look.fill;
  style.wrapText = look.wrap ?? false;
  if (look.indent !== undefined) {
    style.horizontalAlignment = "Left";
    style.indentLevel = look.indent;
  }
  style.verticalAlignment = "Center";
  if (look.border) {
    const border = style.borders.getItem(look.border.side);
    border.style = "Continuous";
    border.color = look.border.color;
  }
}
