import type { ChartFact } from "../../../engine";
import {
  type AxisGroup,
  axisPath,
  chartDefaults,
  displayUnits,
  type SeriesKind,
  tickLabelPositions,
  tickMarks,
} from "../chart-words";
import type { Words } from "../words";
import { labelFont, line, type Members, numberOf, textOf, title } from "./chart-format";
import { type Tree, tree, value } from "./chart-tree";

/** Numbers by which groups of series and their axes find each other. */
export const axisIds = { Primary: [500_001, 500_002], Secondary: [500_003, 500_004] } as const;

export function axisTrees({ properties }: ChartFact, kind: SeriesKind, axes: AxisGroup): Tree[] {
  const [category, values] = axisIds[axes];
  const isPairs = kind.group === "scatter" || kind.group === "bubble";
  const isTurned = kind.isHorizontal === true;
  const isSecond = axes === "Secondary";
  const [categoryPath, valuePath] = [axisPath(axes, "Category"), axisPath(axes, "Value")];
  const isDates = properties[`${categoryPath}/CategoryType`] === "DateAxis";
  const isOnTicks = isPairs || properties[`${valuePath}/IsBetweenCategories`] === false;
  const crossBetween = isOnTicks ? "midCat" : "between";
  return [
    axisTree(properties, categoryPath, {
      element: isPairs ? "c:valAx" : isDates ? "c:dateAx" : "c:catAx",
      ids: [category, values],
      position: isTurned ? "l" : "b",
      // The second set shares the first one's categories.
      isHidden: isSecond,
      crosses: "autoZero",
      hasGridlines: false,
      isBase: true,
      crossBetween,
    }),
    axisTree(properties, valuePath, {
      element: "c:valAx",
      ids: [values, category],
      position: isTurned ? "b" : isSecond ? "r" : "l",
      isHidden: false,
      crosses: isSecond ? "max" : "autoZero",
      hasGridlines: !isSecond,
      isBase: isPairs,
      crossBetween,
    }),
  ];
}

interface AxisPlace {
  readonly element: "c:catAx" | "c:dateAx" | "c:valAx";
  readonly ids: readonly [number, number];
  readonly position: string;
  /** Whether it is hidden and has lines across the plot, unless Excel was told otherwise. */
  readonly isHidden: boolean;
  readonly hasGridlines: boolean;
  /** Whether it is itself drawn as a line. */
  readonly isBase: boolean;
  readonly crosses: string;
  /** Whether the values stand between the ticks of the categories or on them. */
  readonly crossBetween: "between" | "midCat";
}

function axisTree(members: Members, path: string, place: AxisPlace): Tree {
  const format = textOf(members, `${path}/NumberFormat`);
  const isValues = place.element === "c:valAx";
  const number = (name: string): number | undefined => numberOf(members, `${path}/${name}`);
  const word = (words: Words, name: string, usual: string): string =>
    words[textOf(members, `${path}/${name}`) ?? usual] ?? "none";
  return tree(
    place.element,
    {},
    value("c:axId", place.ids[0]),
    scaling(members, path),
    value("c:delete", (members[`${path}/Visible`] ?? !place.isHidden) === true ? 0 : 1),
    value("c:axPos", place.position),
    gridlines(members, `${path}/MajorGridlines`, "c:majorGridlines", place.hasGridlines),
    gridlines(members, `${path}/MinorGridlines`, "c:minorGridlines", false),
    title(members, `${path}/Title`, chartDefaults.axisTitleSize),
    tree("c:numFmt", {
      formatCode: format ?? "General",
      sourceLinked: format === undefined ? 1 : 0,
    }),
    value("c:majorTickMark", word(tickMarks, "MajorTickMark", chartDefaults.tickMark)),
    value("c:minorTickMark", word(tickMarks, "MinorTickMark", "None")),
    value("c:tickLblPos", word(tickLabelPositions, "TickLabelPosition", "NextToAxis")),
    axisLine(members, path, place),
    labelFont(members, `${path}/Format/Font`),
    value("c:crossAx", place.ids[1]),
    value("c:crosses", place.crosses),
    isValues ? value("c:crossBetween", place.crossBetween) : value("c:auto", 1),
    ...(isValues
      ? [
          value("c:majorUnit", number("MajorUnit")),
          value("c:minorUnit", number("MinorUnit")),
          units(members, path),
        ]
      : []),
    ...(place.element === "c:catAx"
      ? [
          value("c:tickLblSkip", number("TickLabelSpacing")),
          value("c:tickMarkSkip", number("TickMarkSpacing")),
        ]
      : []),
  );
}

/** Readers other than Excel draw no line that a file does not ask for. */
function axisLine(members: Members, path: string, { isBase }: AxisPlace): Tree | undefined {
  const own = { [`${path}/Format/Line/Weight`]: chartDefaults.gridlineWeight, ...members };
  return shape(line(own, `${path}/Format/Line`, isBase ? chartDefaults.axisColor : undefined));
}

function scaling(members: Members, path: string): Tree {
  const isLogarithmic = members[`${path}/ScaleType`] === "Logarithmic";
  return tree(
    "c:scaling",
    {},
    isLogarithmic ? value("c:logBase", numberOf(members, `${path}/LogBase`) ?? 10) : undefined,
    value("c:orientation", members[`${path}/ReversePlotOrder`] === true ? "maxMin" : "minMax"),
    value("c:max", numberOf(members, `${path}/Maximum`)),
    value("c:min", numberOf(members, `${path}/Minimum`)),
  );
}

function gridlines(
  members: Members,
  path: string,
  element: string,
  usual: boolean,
): Tree | undefined {
  if ((members[`${path}/Visible`] ?? usual) !== true) return undefined;
  const { gridlineColor, gridlineWeight } = chartDefaults;
  const own = { [`${path}/Format/Line/Weight`]: gridlineWeight, ...members };
  return tree(element, {}, shape(line(own, `${path}/Format/Line`, gridlineColor)));
}

function units(members: Members, path: string): Tree | undefined {
  const unit = displayUnits[textOf(members, `${path}/DisplayUnit`) ?? ""];
  if (unit === undefined) return undefined;
  const isLabelled = members[`${path}/ShowDisplayUnitLabel`] === true;
  return tree(
    "c:dispUnits",
    {},
    value("c:builtInUnit", unit),
    isLabelled ? tree("c:dispUnitsLbl") : undefined,
  );
}

function shape(content: Tree | undefined): Tree | undefined {
  return content === undefined ? undefined : tree("c:spPr", {}, content);
}
