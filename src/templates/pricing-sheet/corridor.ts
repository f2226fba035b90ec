import {
  call,
  cell,
  iff,
  isBlank,
  minus,
  operation,
  ours,
  over,
  plus,
  times,
} from "../../plan/expression";
import type { Block, FieldRow } from "../../plan/sheet-plan";
import { calculated, live, row, words, type SheetInput } from "../cells";

/** The prices between which the price must stay, and the price recommended. */
export function corridorBlock({ labels }: SheetInput): Block {
  const line = (
    key: string,
    price: Parameters<typeof calculated>[1],
    extra?: Parameters<typeof calculated>[3],
  ): FieldRow =>
    row(
      labels.sheet(key),
      calculated(key, price, "money", extra),
      live(cell("currency"), "note"),
      words(labels.sheet(`${key}.how`)),
    );
  return {
    kind: "fields",
    key: "corridor",
    heading: labels.sheet("corridor"),
    headers: ["price", "amount", "unit", "how"].map((key) => labels.sheet(`header.${key}`)),
    rows: [
      line("floorPrice", over(cell("costToServe"), minus(1, cell("minimumMargin")))),
      line(
        "targetPrice",
        times(
          ours("VALUE_PRICE", {
            value: cell("value"),
            share: cell("share"),
            reference_price: cell("referencePrice"),
          }),
          iff(isBlank(cell("priceFactor")), 1, cell("priceFactor")),
        ),
      ),
      line(
        "lowEconomicValue",
        iff(isBlank(cell("lowValue")), "", plus(cell("referencePrice"), cell("lowValue"))),
      ),
      // MIN passes over blanks and text in the cells that it reads.
      line(
        "ceilingPrice",
        iff(
          operation(call("COUNT", cell("lowEconomicValue"), cell("surveyCeiling")), "=", 0),
          "",
          call("MIN", cell("lowEconomicValue"), cell("surveyCeiling")),
        ),
      ),
      line(
        "recommendedPrice",
        call("MAX", cell("floorPrice"), call("MIN", cell("targetPrice"), cell("ceilingPrice"))),
        { role: "total", name: "Pricing_RecommendedPrice" },
      ),
    ],
  };
}
