import type { Json } from "../../../engine";
import { chartDefaults, emuPerPoint, lineDashes } from "../chart-words";
import { type Tree, tree, value } from "./chart-tree";

export type Members = Readonly<Record<string, Json>>;

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
  const weight = numberOf(members, `${path}/Weight`) ?? chartDefaults.lineWeight;
  return tree(
    "a:ln",
    { w: Math.round(weight * emuPerPoint), cap: "rnd" },
    solid(color),
    value("a:prstDash", lineDashes.find(([word]) => word === style)?.[1]),
    tree("a:round"),
  );
}

function solid(color: string): Tree {
  return tree("a:solidFill", {}, value("a:srgbClr", color.replace("#", "").toUpperCase()));
}

/** A title with the members at `path`: "Text", "Overlay" and those of its font. */
/** @param followed the reference to the cell whose text it shows, if it follows one */
export function title(
  members: Members,
  path: string,
  usualSize: number,
  followed?: Tree,
): Tree | undefined {
  const text = textOf(members, `${path}/Text`);
  if (text === undefined || members[`${path}/Visible`] === false) return undefined;
  const font = `${path}/Format/Font`;
  const usual = { size: usualSize, color: chartDefaults.textColor };
  const overlay = value("c:overlay", members[`${path}/Overlay`] === true ? 1 : 0);
  if (followed) {
    const look = tree("a:pPr", {}, fontTree("a:defRPr", members, font, usual));
    const texts = [tree("a:bodyPr"), tree("a:lstStyle"), tree("a:p", {}, look)];
    return tree("c:title", {}, tree("c:tx", {}, followed), overlay, tree("c:txPr", {}, ...texts));
  }
  const paragraphs = text
    .split("\n")
    .map((line) =>
      tree(
        "a:p",
        {},
        tree("a:pPr", {}, fontTree("a:defRPr", members, font, usual)),
        tree("a:r", {}, fontTree("a:rPr", members, font, usual), tree("a:t", {}, line)),
      ),
    );
  return tree(
    "c:title",
    {},
    tree("c:tx", {}, tree("c:rich", {}, tree("a:bodyPr"), tree("a:lstStyle"), ...paragraphs)),
    overlay,
  );
}

/** The font of labels that has members at `path`; undefined where it is as Excel chooses. */
export function labelFont(members: Members, path: string): Tree | undefined {
  if (!Object.keys(members).some((one) => one.startsWith(`${path}/`))) return undefined;
  const paragraph = tree("a:p", {}, tree("a:pPr", {}, fontTree("a:defRPr", members, path, {})));
  return tree("c:txPr", {}, tree("a:bodyPr"), tree("a:lstStyle"), paragraph);
}

/** Sizes are in hundredths of a point. */
function fontTree(
  element: string,
  members: Members,
  path: string,
  usual: { readonly size?: number; readonly color?: string },
): Tree {
  const size = numberOf(members, `${path}/Size`) ?? usual.size;
  const color = textOf(members, `${path}/Color`) ?? usual.color;
  const name = textOf(members, `${path}/Name`);
  return tree(
    element,
    {
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: members[`${path}/Bold`] === true ? 1 : 0,
      i: members[`${path}/Italic`] === true ? 1 : undefined,
      u: members[`${path}/Underline`] === "Single" ? "sng" : undefined,
    },
    color === undefined ? undefined : solid(color),
    name === undefined ? undefined : tree("a:latin", { typeface: name }),
  );
}
