import { useEffect, useMemo, useRef, useState } from "react";
import type { ReadableSheet } from "../../excel/workbook";
import type { Template } from "../../templates/template";
import { entryText } from "../entry/format";
import { isLineField } from "../entry/read-entry";
import { fieldsOf, textIn } from "../form/entries";
import type { Form } from "../form/use-form";
import { usePane } from "../pane";
import { takeOffer } from "./take-offer";
import { offersFor, queryFor, type Offer } from "./offers";

export type Offers = Readonly<Record<string, readonly Offer[]>>;

/**
 * What other sheets of the workbook offer for the fields of a form. An empty field with one offer takes it; a field
 * that follows an offer shows its present value.
 */
export function useOffers(form: Form): Offers {
  const pane = usePane();
  const { template, entries, judgement } = form;
  const sheets = useReadable(template);
  const { values } = judgement;
  const offers = useMemo<Offers>(
    () =>
      Object.fromEntries(
        fieldsOf(template).map((field) => [field.key, offersFor(field, sheets, values)]),
      ),
    [template, sheets, values],
  );
  const taken = useRef(new Set<string>());
  useEffect(() => {
    for (const field of fieldsOf(template).filter(isLineField)) {
      const { key, type } = field;
      if (!judgement.isVisible(field)) continue;
      const [first, ...others] = offers[key] ?? [];
      const source = entries.sources[key];
      const followed =
        source === undefined ? undefined : offers[key]?.find(({ formula }) => formula === source);
      const isFree = textIn(entries, key) === "" && source === undefined && others.length === 0;
      const offer = followed ?? (isFree ? first : undefined);
      if (!offer) continue;
      const text = entryText(offer.value, type.kind, pane.locale);
      // Once only: what a person empties stays empty.
      const once = `${key} ${offer.formula ?? ""} ${text}`;
      if (taken.current.has(once)) continue;
      taken.current.add(once);
      if (textIn(entries, key) === text && followed) continue;
      takeOffer({ ...form, enter: form.enterOffered }, field, offer, pane.locale);
      // The rows that it brings are there at the next rendering: another table adds to those.
      if (offer.rows) return;
    }
    // The form is made anew at each rendering; only new offers and entries matter.
  }, [template, offers, entries, pane.locale]);
  return offers;
}

function useReadable(template: Template): readonly ReadableSheet[] {
  const { workbook, fail } = usePane();
  const [sheets, setSheets] = useState<readonly ReadableSheet[]>([]);
  const failNow = useRef(fail);
  failNow.current = fail;
  useEffect(() => {
    const query = queryFor(template);
    if (!query) return undefined;
    let isOpen = true;
    workbook
      .readable(query)
      .then((found) => {
        if (isOpen) setSheets(found);
      })
      .catch((failure: unknown) => failNow.current(failure));
    return () => {
      isOpen = false;
    };
  }, [workbook, template]);
  return sheets;
}
