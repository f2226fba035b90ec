import { append, descendants } from "../xml";
import { stylesPath, type RepairContext } from "./context";

/**
 * Colours as the schemas want them. The export writes `rgb` without its opacity (ST_UnsignedIntHex has eight
 * digits), and a transparent colour of a chart as eight digits where six belong, which Excel cannot read:
 * the invisible base of a waterfall or tornado becomes "no fill".
 */
export function repairColors({ parts, sheets }: RepairContext): void {
  for (const path of [stylesPath, ...sheets.map((one) => one.path)]) {
    for (const name of ["color", "fgColor", "bgColor", "tabColor"]) {
      for (const element of descendants(parts.root(path), name)) {
        const rgb = element.getAttribute("rgb") ?? "";
        if (/^[\da-f]{6}$/i.test(rgb)) element.setAttribute("rgb", `FF${rgb.toUpperCase()}`);
      }
    }
  }
  for (const path of parts.paths("xl/charts/")) {
    for (const color of descendants(parts.root(path), "srgbClr")) repairChartColor(color);
  }
}

function repairChartColor(color: Element): void {
  const match = /^#?([\da-f]{2})([\da-f]{6})$/i.exec(color.getAttribute("val") ?? "");
  const [, opacity = "", rgb = ""] = match ?? [];
  if (!match) return;
  const fill = color.parentElement;
  if (opacity === "00" && fill?.parentElement) {
    fill.replaceWith(append(fill.parentElement, "a:noFill"));
    return;
  }
  color.setAttribute("val", rgb.toUpperCase());
  // In thousandths of a percent (ST_PositiveFixedPercentage).
  const alpha = Math.round((Number.parseInt(opacity, 16) / 255) * 100_000);
  if (alpha < 100_000) append(color, "a:alpha", { val: alpha });
}
