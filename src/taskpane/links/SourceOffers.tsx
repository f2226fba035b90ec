import * as React from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import { fill } from "../../locales";
import { entryText } from "../entry/format";
import type { LineField } from "../entry/read-entry";
import { textIn } from "../form/entries";
import type { Form } from "../form/use-form";
import { usePane } from "../pane";
import type { Offer } from "./offers";
import { takeOffer } from "./take-offer";

interface Props {
  readonly form: Form;
  readonly field: LineField;
  readonly offers: readonly Offer[];
}

/** What other sheets offer for a field, but for what it has taken. */
export function SourceOffers({ form, field, offers }: Props) {
  const { words, locale } = usePane();
  const { key, type } = field;
  const source = form.entries.sources[key];
  const entered = textIn(form.entries, key);
  const others = offers.filter(({ formula, value }) =>
    formula === undefined ? value !== entered : formula !== source,
  );
  if (others.length === 0) return null;
  return (
    <ul className="vp-offers">
      {others.map((offer) => {
        const { sheetName: sheet, formula, rows } = offer;
        const value = entryText(offer.value, type.kind, locale);
        return (
          <li key={formula ?? value}>
            <Link onClick={() => takeOffer(form, field, offer, locale)}>
              {rows
                ? fill(words.links.offerTable, { sheet, value, count: rows.rows.length })
                : fill(words.links.offer, { sheet, value })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
