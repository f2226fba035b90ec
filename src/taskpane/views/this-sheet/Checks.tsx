import * as React from "react";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { WrittenSheet } from "../../../excel/workbook";
import { count } from "../../../locales";
import type { Finding, TemplateWords } from "../../../templates/template";
import { findingSentence } from "../../form/sentences";
import { usePane } from "../../pane";

interface Props {
  readonly sheet: WrittenSheet;
  readonly findings: readonly Finding[];
  readonly words: TemplateWords;
}

/** What is to settle in a sheet, each with a link to its cell. */
export function Checks({ sheet, findings, words }: Props) {
  const pane = usePane();
  const { thisSheet: say } = pane.words;
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say.checks}</h2>
      <p>{findings.length === 0 ? `✓ ${say.settled}` : count(say.toSettle, findings.length)}</p>
      <ul className="vp-checks">
        {findings.map((finding, index) => {
          const isError = finding.severity === "error";
          const sentence = findingSentence(finding, words, pane.locale);
          return (
            <li key={index}>
              <Icon
                iconName="Warning"
                className={isError ? "vp-error" : "vp-warning"}
                aria-label={isError ? say.error : say.warning}
              />
              {finding.field === undefined ? (
                sentence
              ) : (
                <Link
                  onClick={() => void pane.workbook.goTo(sheet, finding.field).catch(pane.fail)}
                >
                  {sentence}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
