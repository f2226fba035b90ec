import * as React from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import { fill } from "../../locales";
import { entryText } from "../entry/format";
import type { LineField } from "../entry/read-entry";
import type { Form } from "../form/use-form";
import { usePane } from "../pane";
import type { Offer } from "./offers";

interface Props {
  readonly form: Form;
  readonly field: LineField;
  readonly offers: readonly Offer[];
}

/** The figures of other sheets that a field can follow, but for the one that it follows. */
export function SourceOffers({ form, field, offers }: Props) {
  const { words, locale } = usePane();
  const { key, type } = field;
  const others = offers.filter(({ formula }) => formula !== form.entries.sources[key]);
  if (others.length === 0) return null;
  return (
    <ul className="vp-offers">
      {others.map(({ sheetName, formula, value }) => {
        const text = entryText(value, type.kind, locale);
        return (
          <li key={formula}>
            <Link onClick={() => form.enter(key, text, formula)}>
              {fill(words.links.offer, { sheet: sheetName, value: text })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
