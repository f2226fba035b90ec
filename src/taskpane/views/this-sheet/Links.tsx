import * as React from "react";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WrittenSheet } from "../../../excel/workbook";
import { fill } from "../../../locales";
import type { TemplateWords } from "../../../templates/template";
import { labelOf } from "../../form/sentences";
import { usePane } from "../../pane";

interface Props {
  readonly sheet: WrittenSheet;
  readonly words: TemplateWords;
}

/** Inputs that read other sheets, and those whose source is gone. */
export function Links({ sheet, words }: Props) {
  const pane = usePane();
  const { links: say } = pane.words;
  const links = Object.entries(sheet.links ?? {});
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">{say.title}</h2>
      <ul className="vp-checks">
        {links.map(([key, { formula, isLost }]) => (
          <li key={key}>
            <div>
              <Link onClick={() => void pane.workbook.goTo(sheet, key).catch(pane.fail)}>
                {labelOf(key, words)}
              </Link>
              <p className={isLost ? "vp-warning" : "vp-note"}>
                {fill(isLost ? say.lostHere : say.reads, { formula })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
