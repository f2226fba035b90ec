import { anchorName } from "../sheet-state";
import type { Prepared } from "./prepare";
import { type LiveChart, readCharts, sides } from "./update-charts";

/** Charts and series that came go, and words are as they were. */
export async function restoreCharts(
  context: Excel.RequestContext,
  { found, worksheet }: Prepared,
  before: readonly LiveChart[],
): Promise<void> {
  const anchor = anchorName(found.state.id);
  for (const now of await readCharts(context, worksheet)) {
    if (!now.name.startsWith(`${anchor} `)) continue;
    const known = before.find(({ name }) => name === now.name);
    if (!known) {
      now.chart.delete();
      continue;
    }
    for (const side of sides) {
      if (now.place[side] !== known.place[side]) now.chart[side] = known.place[side];
    }
    now.words.forEach(({ title, text }, index) => {
      const was = known.words[index]?.text;
      if (was !== undefined && was !== text) title.text = was;
    });
    now.series.forEach((series, index) => {
      const was = known.series[index]?.name;
      if (was !== undefined && was !== series.name) series.item.name = was;
    });
    // The last first: those before it keep their places as it goes.
    const came = now.series.slice(known.series.length).reverse();
    for (const { item } of came) item.delete();
  }
}
