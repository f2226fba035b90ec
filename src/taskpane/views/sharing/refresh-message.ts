import type { RefreshReport } from "../../../excel/sharing/sharing";
import { count, type SharingWords, withPlaces } from "../../../locales";
import type { Message } from "../../pane";

/** How many formulas were entered again, and which could not be. */
export function refreshMessage({ entered, left }: RefreshReport, say: SharingWords): Message {
  const told = [
    ...(entered > 0 || left.length === 0 ? [count(say.refreshed, entered)] : []),
    ...(left.length > 0 ? [withPlaces(say.notRefreshed, left, say)] : []),
  ];
  return { kind: left.length > 0 ? "warning" : "success", text: told.join(" ") };
}
