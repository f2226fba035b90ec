import { chartDefaults, displayUnits, tickLabelPositions, tickMarks } from "../chart-words";
import { isOff, officeWord } from "../words";
import { child } from "../xml";
import {
  flag,
  type Members,
  numberIn,
  readFont,
  readLine,
  titleText,
  valueOf,
  without,
} from "./chart-format";
import type { ThemeColors } from "./theme";

export interface AxisRole {
  /** Where its members stand, such as "Axes/ValueAxis". */
  readonly path: string;
  /** Whether Excel's own charts have lines across the plot at this axis. */
  readonly hasGridlines: boolean;
  /** Whether it stands in a plot of points, where every axis counts. */
  readonly isPairs: boolean;
  /** Whether Excel hides it until it is told otherwise. */
  readonly isHidden: boolean;
}

export function readAxis(axis: Element, role: AxisRole, theme: ThemeColors): Members {
  const { path } = role;
  const members = {
    ...readScale(axis, path),
    ...readLabels(axis, path),
    ...readGridlines(axis, role, theme),
    ...readAxisTitle(axis, path, theme),
    ...readFont(child(axis, "txPr"), `${path}/Format/Font`, theme),
    ...readLine(child(axis, "spPr"), `${path}/Format/Line`, theme),
    [`${path}/Visible`]: flag(axis, "delete") !== true,
    ...(axis.localName === "dateAx" ? { [`${path}/CategoryType`]: "DateAxis" } : {}),
    ...(role.isPairs
      ? {}
      : { [`${path}/IsBetweenCategories`]: valueOf(axis, "crossBetween") !== "midCat" }),
  };
  return without(members, {
    [`${path}/Visible`]: !role.isHidden,
    [`${path}/IsBetweenCategories`]: true,
    [`${path}/MajorGridlines/Visible`]: role.hasGridlines,
    [`${path}/MinorGridlines/Visible`]: false,
    [`${path}/MajorTickMark`]: chartDefaults.tickMark,
    [`${path}/MinorTickMark`]: "None",
    [`${path}/TickLabelPosition`]: "NextToAxis",
    [`${path}/Title/Format/Font/Size`]: chartDefaults.axisTitleSize,
    [`${path}/Title/Format/Font/Color`]: chartDefaults.textColor,
    [`${path}/Format/Line/Color`]: chartDefaults.axisColor,
    [`${path}/Format/Line/Weight`]: chartDefaults.gridlineWeight,
    ...usualGridlines(`${path}/MajorGridlines/Format/Line`),
    ...usualGridlines(`${path}/MinorGridlines/Format/Line`),
  });
}

const usualGridlines = (path: string): Members => ({
  [`${path}/Color`]: chartDefaults.gridlineColor,
  [`${path}/Weight`]: chartDefaults.gridlineWeight,
});

function given(path: string, value: number | string | undefined): Members {
  return value === undefined ? {} : { [path]: value };
}

function readScale(axis: Element, path: string): Members {
  const scaling = child(axis, "scaling");
  const base = numberIn(scaling, "logBase");
  const units = child(axis, "dispUnits");
  return {
    ...given(`${path}/Minimum`, numberIn(scaling, "min")),
    ...given(`${path}/Maximum`, numberIn(scaling, "max")),
    ...given(`${path}/MajorUnit`, numberIn(axis, "majorUnit")),
    ...given(`${path}/MinorUnit`, numberIn(axis, "minorUnit")),
    ...(base === undefined ? {} : { [`${path}/ScaleType`]: "Logarithmic" }),
    ...(base === undefined || base === 10 ? {} : { [`${path}/LogBase`]: base }),
    ...(valueOf(scaling, "orientation") === "maxMin" ? { [`${path}/ReversePlotOrder`]: true } : {}),
    ...given(`${path}/DisplayUnit`, officeWord(displayUnits, valueOf(units, "builtInUnit"))),
    ...(units && child(units, "dispUnitsLbl") ? { [`${path}/ShowDisplayUnitLabel`]: true } : {}),
  };
}

function readLabels(axis: Element, path: string): Members {
  const format = child(axis, "numFmt");
  const isOwn = isOff(format?.getAttribute("sourceLinked") ?? "0");
  return {
    ...given(
      `${path}/NumberFormat`,
      isOwn ? (format?.getAttribute("formatCode") ?? undefined) : undefined,
    ),
    ...given(
      `${path}/TickLabelPosition`,
      officeWord(tickLabelPositions, valueOf(axis, "tickLblPos")),
    ),
    ...given(`${path}/TickLabelSpacing`, numberIn(axis, "tickLblSkip")),
    ...given(`${path}/TickMarkSpacing`, numberIn(axis, "tickMarkSkip")),
    ...given(`${path}/MajorTickMark`, officeWord(tickMarks, valueOf(axis, "majorTickMark"))),
    ...given(`${path}/MinorTickMark`, officeWord(tickMarks, valueOf(axis, "minorTickMark"))),
  };
}

function readGridlines(axis: Element, { path }: AxisRole, theme: ThemeColors): Members {
  const members: Members = {};
  for (const [name, element] of [
    ["MajorGridlines", "majorGridlines"],
    ["MinorGridlines", "minorGridlines"],
  ] as const) {
    const lines = child(axis, element);
    members[`${path}/${name}/Visible`] = lines !== undefined;
    const shape = lines && child(lines, "spPr");
    Object.assign(members, readLine(shape, `${path}/${name}/Format/Line`, theme));
  }
  return members;
}

function readAxisTitle(axis: Element, path: string, theme: ThemeColors): Members {
  const title = child(axis, "title");
  const text = title && titleText(title);
  if (!title || !text) return {};
  return {
    [`${path}/Title/Text`]: text,
    ...readFont(title, `${path}/Title/Format/Font`, theme),
  };
}
