import { agree } from "../../core/comparison";
import { fieldFindings, rowsIn } from "../field-findings";
import { numberIn, textIn } from "../form-values";
import type { Finding, FormRow, FormValues } from "../template";
import { groups, isLinked } from "./form";
import { isTableName } from "./links";

/** What must be settled before the sheet can be made, then what the report will say of the quarter. */
export function check(values: FormValues): readonly Finding[] {
  const errors = [...fieldFindings(groups, values), ...names(values), ...rows(values)];
  return errors.length > 0 ? errors : warnings(values);
}

function names(values: FormValues): readonly Finding[] {
  const wanted = [...(isLinked(values) ? ["mapName"] : []), "previousName"];
  return wanted.flatMap((field): readonly Finding[] => {
    const entered = textIn(values, field);
    if (entered === "") {
      return field === "mapName" ? [{ severity: "error", field, word: "noMap" }] : [];
    }
    return isTableName(entered)
      ? []
      : [{ severity: "error", field, word: "notATable", values: { entered } }];
  });
}

function rows(values: FormValues): readonly Finding[] {
  const [green, amber] = [numberIn(values, "greenFrom"), numberIn(values, "amberFrom")];
  const crossed: readonly Finding[] =
    green !== null && amber !== null && amber > green
      ? [{ severity: "error", field: "amberFrom", word: "amberAboveGreen" }]
      : [];
  const metrics = rowsIn(values, "metrics");
  if (metrics.length === 0)
    return [...crossed, { severity: "error", field: "metrics", word: "noRows" }];
  if (isLinked(values)) return crossed;
  return [...crossed, ...metrics.flatMap((metric, index) => incomplete(metric, index + 1))];
}

function incomplete(metric: FormRow, row: number): readonly Finding[] {
  const lacks = (key: string): boolean =>
    metric[key] === null || metric[key] === undefined || metric[key] === "";
  const error = (word: string): readonly Finding[] => [
    { severity: "error", field: "metrics", word, values: { row } },
  ];
  if (lacks("metric")) return error("noMetric");
  if (lacks("baseline") || lacks("target")) return error("noTarget");
  if (!lacks("actual") && (lacks("actualSource") || lacks("actualDate"))) return error("noSource");
  return [];
}

function warnings(values: FormValues): readonly Finding[] {
  const metrics = rowsIn(values, "metrics");
  const nameOf = ({ id, metric }: FormRow): string =>
    [id, metric]
      .map((text) => String(text ?? "").trim())
      .join(" ")
      .trim()
      .toLowerCase();
  const seen = metrics.map(nameOf);
  return metrics.flatMap(({ metric, baseline, target }, index): readonly Finding[] => {
    const warn = (word: string): readonly Finding[] => [
      {
        severity: "warning",
        field: "metrics",
        word,
        values: { metric: String(metric), row: index + 1 },
      },
    ];
    if (seen[index] !== "" && seen.indexOf(seen[index] ?? "") < index) return warn("metricTwice");
    const isLevel =
      typeof baseline === "number" && typeof target === "number" && agree(baseline, target);
    return isLevel ? warn("levelTarget") : [];
  });
}
