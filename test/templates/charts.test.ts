import { layOut } from "../../src/plan/layout";
import { pixelWidth } from "../../src/plan/measure";
import type { ChartBlock } from "../../src/plan/sheet-plan";
import { templates } from "../../src/templates";
import { wordsInLanguages } from "./support/every-template";

const charts = templates.flatMap((template) =>
  wordsInLanguages(template).flatMap(([language, words]) => {
    const layout = layOut(template.plan(template.sample(words), words));
    return layout.charts.map(({ block }) => [`${block.key}, ${language}`, block, layout] as const);
  }),
);

const shown = ({ series }: ChartBlock) => series.filter(({ tone }) => tone !== "none");

test.each(charts)(
  "%s: what its labels name is there, and its axes say what they measure",
  (_, block, layout) => {
    for (const { labels, values } of shown(block)) {
      if (labels?.shows !== "name") continue;
      expect(labels.at).toBeLessThan(layout.column(values.table, values.column).rows);
    }
    expect(block.axes.category.title.text).toMatch(/./);
    expect(block.axes.value.title.text).toMatch(/./);
  },
);

test.each(charts)("%s: without a legend, a label or a category tells each series", (_, block) => {
  const unnamed = shown(block).filter(({ labels }) => labels?.shows !== "name");
  if (block.legend === false && unnamed.length > 0) expect(block.categories).toBeDefined();
  // In the legend, two of one colour are told apart by their dashes.
  const listed = shown(block).filter(({ unlisted }) => unlisted !== true && block.legend !== false);
  const looks = listed.map(({ tone, dashed }) => `${tone} ${String(dashed ?? false)}`);
  expect(new Set(looks).size).toBe(looks.length);
});

/** Of the cells beside the open pane, in a window of 1440 pixels. */
const screenWidth = 990;

test.each(charts.filter(([, { beside }]) => beside === "answer"))(
  "%s: beside the answer it is seen whole while the pane is open",
  (_, { key }, { charts: placed, widths }) => {
    const [area] = placed.flatMap(({ block, area: own }) => (block.key === key ? [own] : []));
    const columns = widths.slice(0, area && area.column + area.columns);
    expect(columns.reduce((sum, width) => sum + pixelWidth(width), 0)).toBeLessThanOrEqual(
      screenWidth,
    );
  },
);
