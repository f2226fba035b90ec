import type { Json } from "../../../engine";
import { emuPerPoint, lineDashes } from "../chart-words";
import { isOff, isOn } from "../words";
import { child, children, descendants } from "../xml";
import { readAlpha, readColor, type ThemeColors } from "./theme";

/** Members of a chart or series by their paths in Office.js; what Excel does by itself is left out. */
export type Members = Record<string, Json>;

/** The `val` of a child, which is how most of a chart is said. */
export function valueOf(parent: Element | undefined, name: string): string | undefined {
  return (parent && child(parent, name)?.getAttribute("val")) ?? undefined;
}

export function numberIn(parent: Element | undefined, name: string): number | undefined {
  const value = valueOf(parent, name);
  const number = Number(value);
  return value === undefined || value === "" || !Number.isFinite(number) ? undefined : number;
}

/** A child that is there says true by itself. */
export function flag(parent: Element | undefined, name: string): boolean | undefined {
  const found = parent && child(parent, name);
  return found ? !isOff(found.getAttribute("val") ?? "1") : undefined;
}

/** Reads the fill of c:spPr to "<path>/Color", or to "<path>/Cleared" where nothing is to be seen. */
export function readFill(shape: Element | undefined, path: string, theme: ThemeColors): Members {
  if (!shape) return {};
  if (child(shape, "noFill")) return { [`${path}/Cleared`]: true };
  const solid = child(shape, "solidFill");
  if (solid && readAlpha(solid) === 0) return { [`${path}/Cleared`]: true };
  // Of what the grid cannot draw, its first colour.
  const gradient = child(shape, "gradFill");
  const pattern = child(shape, "pattFill");
  const color =
    readColor(solid, theme) ??
    readColor(gradient && descendants(gradient, "gs")[0], theme) ??
    readColor(pattern && child(pattern, "fgClr"), theme);
  return color === undefined ? {} : { [`${path}/Color`]: color };
}

/** Reads the line of c:spPr: its colour, weight in points and dashes. */
export function readLine(shape: Element | undefined, path: string, theme: ThemeColors): Members {
  const line = shape && child(shape, "ln");
  if (!line) return {};
  if (child(line, "noFill")) return { [`${path}/LineStyle`]: "None" };
  const color = readColor(child(line, "solidFill"), theme);
  const width = line.getAttribute("w");
  const dash = valueOf(line, "prstDash");
  const style = lineDashes.find(([, file]) => file === dash)?.[0];
  return {
    ...(color === undefined ? {} : { [`${path}/Color`]: color }),
    ...(width === null ? {} : { [`${path}/Weight`]: points(Number(width)) }),
    ...(style === undefined || style === "Continuous" ? {} : { [`${path}/LineStyle`]: style }),
  };
}

/** Some programs measure lines in hundredths of a millimetre: what is finer is noise. */
const points = (emu: number): number => Math.round((emu / emuPerPoint) * 100) / 100;

/** Reads the font of a title (its first run or its default) or of labels (c:txPr). */
export function readFont(parent: Element | undefined, path: string, theme: ThemeColors): Members {
  const runs = parent ? [...descendants(parent, "rPr"), ...descendants(parent, "defRPr")] : [];
  const attribute = (name: string): string | undefined =>
    runs.map((run) => run.getAttribute(name)).find((one) => one !== null) ?? undefined;
  const size = Number(attribute("sz") ?? 0) / 100;
  const color = runs
    .map((run) => readColor(child(run, "solidFill"), theme))
    .find((one) => one !== undefined);
  const name = runs
    .map((run) => child(run, "latin")?.getAttribute("typeface"))
    // "+mn-lt" is the theme's own font.
    .find((one) => one && !one.startsWith("+"));
  return {
    ...(size === 0 ? {} : { [`${path}/Size`]: size }),
    ...(isOn(attribute("b")) ? { [`${path}/Bold`]: true } : {}),
    ...(isOn(attribute("i")) ? { [`${path}/Italic`]: true } : {}),
    ...(color === undefined ? {} : { [`${path}/Color`]: color }),
    ...(name ? { [`${path}/Name`]: name } : {}),
  };
}

/** A title's text: its paragraphs, or the stored value of the cell that it shows. */
export function titleText(title: Element): string {
  // A title that follows a cell has a paragraph too, without words: it says the font.
  const paragraphs = descendants(title, "rich")
    .flatMap((text) => descendants(text, "p"))
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map((one) => one.textContent)
        .join(""),
    );
  if (paragraphs.length > 0) return paragraphs.join("\n");
  return descendants(title, "strCache")
    .flatMap((cache) => children(cache, "pt"))
    .map((point) => point.textContent.trim())
    .join(" ");
}

/** Leaves out the members that say what is said without them. */
export function without(members: Members, defaults: Readonly<Record<string, Json>>): Members {
  return Object.fromEntries(
    Object.entries(members).filter(([path, value]) => defaults[path] !== value),
  );
}
