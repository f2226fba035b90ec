import * as React from "react";
import { Icon } from "office-ui-fabric-react/lib/Icon";
import { Link } from "office-ui-fabric-react/lib/Link";
import type { Selection, WrittenSheet } from "../../../excel/workbook";
import { count, fill } from "../../../locales";
import type { Finding, Template, TemplateWords } from "../../../templates/template";
import { isLineField } from "../../entry/read-entry";
import { fieldsOf } from "../../form/entries";
import { findingSentence, labelOf } from "../../form/sentences";
import { usePane } from "../../pane";

interface Props {
  readonly sheet: WrittenSheet;
  readonly template: Template;
  readonly findings: readonly Finding[];
  /** What the sheet's own checks say. */
  readonly checks: NonNullable<Selection["checks"]>;
  readonly words: TemplateWords;
}

interface ToSettle {
  readonly isError: boolean;
  /** What it is about. */
  readonly label: string | undefined;
  readonly sentence: string;
  /** Key of its cell. */
  readonly cell: string | undefined;
}

/** What is to settle in a sheet, each with a link to its cell. */
export function Checks({ sheet, template, findings, checks, words }: Props) {
  const pane = usePane();
  const { thisSheet: say } = pane.words;
  const all: readonly ToSettle[] = [
    ...notSaidBy(checks, findings, template).map((finding) => ({
      isError: finding.severity === "error",
      label: finding.field === undefined ? undefined : labelOf(finding.field, words),
      sentence: findingSentence(finding, words, pane.locale),
      cell: finding.field,
    })),
    ...checks.flatMap(({ key, text }) => toSettle(key, text, words)),
  ];
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say.checks}</h2>
      <p>{all.length === 0 ? `✓ ${say.settled}` : count(say.toSettle, all.length)}</p>
      <ul className="vp-checks">
        {all.map(({ isError, label, sentence, cell }, index) => {
          const text = label === undefined ? sentence : fill(say.about, { label, sentence });
          return (
            <li key={index}>
              <Icon
                iconName="Warning"
                className={isError ? "vp-error" : "vp-warning"}
                aria-label={isError ? say.error : say.warning}
              />
              {cell === undefined ? (
                text
              ) : (
                <Link onClick={() => void pane.workbook.goTo(sheet, cell).catch(pane.fail)}>
                  {text}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/**
 * Findings on single inputs that no check of the sheet says already. Of the rows of tables only the sheet's checks
 * tell: the inputs kept with the sheet do not see what a person changed in them by hand.
 */
function notSaidBy(
  checks: Props["checks"],
  findings: readonly Finding[],
  template: Template,
): readonly Finding[] {
  const tables = new Set(
    fieldsOf(template)
      .filter((field) => !isLineField(field))
      .map(({ key }) => key),
  );
  const said = new Set(checks.map(({ key }) => key));
  return findings.filter(({ field = "", check = "" }) => !tables.has(field) && !said.has(check));
}

/** A check of the sheet that does not pass; its symbol becomes the icon. */
function toSettle(cell: string, text: string, words: TemplateWords): readonly ToSettle[] {
  const symbol = text.slice(0, 1);
  if (symbol !== "!" && symbol !== "✗") return [];
  const sentence = text.slice(1).trim();
  return [{ isError: symbol === "✗", label: words.sheet[cell], sentence, cell }];
}
