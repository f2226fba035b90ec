import * as React from "react";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { Selection, WrittenSheet } from "../../../excel/workbook";
import { count } from "../../../locales";
import type { Finding, TemplateWords } from "../../../templates/template";
import { findingSentence } from "../../form/sentences";
import { usePane } from "../../pane";

interface Props {
  readonly sheet: WrittenSheet;
  readonly findings: readonly Finding[];
  /** What the sheet's own checks say. */
  readonly checks: NonNullable<Selection["checks"]>;
  readonly words: TemplateWords;
}

interface ToSettle {
  readonly isError: boolean;
  readonly sentence: string;
  /** Key of its cell. */
  readonly cell: string | undefined;
}

/** What is to settle in a sheet, each with a link to its cell. */
export function Checks({ sheet, findings, checks, words }: Props) {
  const pane = usePane();
  const { thisSheet: say } = pane.words;
  const all: readonly ToSettle[] = [
    ...findings.map((finding) => ({
      isError: finding.severity === "error",
      sentence: findingSentence(finding, words, pane.locale),
      cell: finding.field,
    })),
    ...checks.flatMap(({ key, text }) => toSettle(key, text)),
  ];
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say.checks}</h2>
      <p>{all.length === 0 ? `✓ ${say.settled}` : count(say.toSettle, all.length)}</p>
      <ul className="vp-checks">
        {all.map(({ isError, sentence, cell }, index) => (
          <li key={index}>
            <Icon
              iconName="Warning"
              className={isError ? "vp-error" : "vp-warning"}
              aria-label={isError ? say.error : say.warning}
            />
            {cell === undefined ? (
              sentence
            ) : (
              <Link onClick={() => void pane.workbook.goTo(sheet, cell).catch(pane.fail)}>
                {sentence}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A check of the sheet that does not pass; its symbol becomes the icon. */
function toSettle(cell: string, text: string): readonly ToSettle[] {
  const symbol = text.slice(0, 1);
  if (symbol !== "!" && symbol !== "✗") return [];
  return [{ isError: symbol === "✗", sentence: text.slice(1).trim(), cell }];
}
