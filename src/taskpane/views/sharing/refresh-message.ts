import type { RefreshReport } from "../../../excel/sharing/sharing";
import { count, fill, type SharingWords } from "../../../locales";
import type { Message } from "../../pane";
import { places } from "./places";

/** How many formulas were entered again, and which could not be. */
export function refreshMessage({ entered, left }: RefreshReport, say: SharingWords): Message {
  const told = [
    ...(entered > 0 || left.length === 0 ? [count(say.refreshed, entered)] : []),
    ...(left.length > 0
      ? [fill(count(say.notRefreshed, left.length), { places: places(left) })]
      : []),
  ];
  return { kind: left.length > 0 ? "warning" : "success", text: told.join(" ") };
}
