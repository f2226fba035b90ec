import type { Json } from "../../../engine";
import { type Tree, tree, value } from "./chart-tree";

export type Members = Readonly<Record<string, Json>>;

/** English Metric Units of a point (ECMA-376 part 1, 20.1.2.1). */
const emuPerPoint = 12_700;
const defaultWeight = 2.25;

const dashes: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDot",
  RoundDot: "sysDot",
};

export function textOf(members: Members, path: string): string | undefined {
  const found = members[path];
  return typeof found === "string" && found !== "" ? found : undefined;
}

export function numberOf(members: Members, path: string): number | undefined {
  const found = members[path];
  return typeof found === "number" ? found : undefined;
}

/** A filled area; cleared, it lets through what is behind it: the base of a waterfall or tornado. */
export function fill(
  members: Members,
  path: string,
  fallback: string | undefined,
): Tree | undefined {
  if (members[`${path}/Cleared`] === true) return tree("a:noFill");
  const color = textOf(members, `${path}/Color`) ?? fallback;
  return color === undefined ? undefined : solid(color);
}

/** A line by the members at `path`: "Color", "Weight" in points, "LineStyle". */
export function line(
  members: Members,
  path: string,
  fallback: string | undefined,
): Tree | undefined {
  const style = textOf(members, `${path}/LineStyle`);
  if (members[`${path}/Cleared`] === true || style === "None")
    return tree("a:ln", {}, tree("a:noFill"));
  const color = textOf(members, `${path}/Color`) ?? fallback;
  if (color === undefined) return undefined;
  const weight = numberOf(members, `${path}/Weight`) ?? defaultWeight;
  return tree(
    "a:ln",
    { w: Math.round(weight * emuPerPoint), cap: "rnd" },
    solid(color),
    value("a:prstDash", dashes[style ?? ""]),
    tree("a:round"),
  );
}

export function solid(color: string): Tree {
  return tree("a:solidFill", {}, value("a:srgbClr", color.replace("#", "").toUpperCase()));
}

/** A title's text; sizes in hundredths of a point. */
export function title(text: string, size: number): Tree {
  const properties = { sz: size * 100, b: 0 };
  return tree(
    "c:title",
    {},
    tree(
      "c:tx",
      {},
      tree(
        "c:rich",
        {},
        tree("a:bodyPr"),
        tree("a:lstStyle"),
        tree(
          "a:p",
          {},
          tree("a:pPr", {}, tree("a:defRPr", properties)),
          tree("a:r", {}, tree("a:rPr", properties), tree("a:t", {}, text)),
        ),
      ),
    ),
    value("c:overlay", 0),
  );
}
