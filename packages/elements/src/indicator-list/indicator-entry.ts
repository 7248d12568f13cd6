import type { Indicator, Standard, StandardText } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { standardLabelOf, quotedListLabels } from "../assessment/assessment-page.js";
import { renderSourceLines } from "../assessment/block-templates.js";
import type { StandardTexts } from "../screening/texts.js";
import type { ElementWords } from "../shared/words.js";

/**
 * Everything that an entry of the list is drawn from. `text` is the one in the language of the page, or what
 * stands in for it.
 */
export interface IndicatorEntryView {
  readonly standard: Standard;
  readonly texts: StandardTexts;
  readonly text: StandardText | undefined;
  readonly words: ElementWords;
}

/** The texts that there are, that of the page first. */
const inOrder = ({ texts, text }: IndicatorEntryView): StandardText[] =>
  [text, ...Object.values(texts)].filter(
    (one, index, all): one is StandardText => one !== undefined && all.indexOf(one) === index,
  );

function questions({ code, meaning }: Indicator, view: IndicatorEntryView): TemplateResult {
  const asked = inOrder(view).flatMap(({ language, indicators }) => {
    const question = indicators[code]?.question;
    return question ? [{ language, question }] : [];
  });
  if (asked.length === 0) return html`<p class="question" part="question" lang="en">${meaning}</p>`;
  const { words } = view;
  return html`<dl class="questions">
    ${asked.map(
      ({ language, question }) =>
        html`<dt>${words.message(`language.${language}`)} <span class="status">${words.message(`text-status.${question.status}`)}</span></dt>
          <dd class="question" part="question" lang=${language}>${question.text}</dd>`,
    )}
  </dl>`;
}

function strengthTable({ strengths, verification }: Indicator, view: IndicatorEntryView): TemplateResult {
  const { standard, text, words } = view;
  const lists = standard.lists.filter((list) => list.code in strengths);
  if (lists.length === 0) return html`<p>${words.message("browse.every-list")}</p>`;
  return html`<table>
    <caption class="visually-hidden">${words.message("browse.strengths")}</caption>
    <thead>
      <tr>
        <th scope="col">${words.message("table.list")}</th>
        <th scope="col">${words.message("table.strength")}</th>
        <th scope="col">${words.message("table.verification")}</th>
      </tr>
    </thead>
    <tbody>
      ${lists.map(({ code: list, draft }) => {
        const known = verification[list];
        return html`<tr>
          <th scope="row"><span lang=${text?.language ?? "zxx"}>${standardLabelOf({ text }, "lists", list)}</span>${draft ? html` <span class="status">${words.message("browse.draft-list")}</span>` : nothing}</th>
          <td>${words.message(`strength.${strengths[list]!}`)}</td>
          <td>${known ? words.message(`verification.${known}`) : nothing}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function sources(
  { sources: references }: Indicator,
  { standard, words }: IndicatorEntryView,
): TemplateResult {
  return html`<ul class="sources">
    ${references.map((reference) => {
      const verification = standard.sources.find(({ id }) => id === reference.source)?.verification;
      return html`<li>
        ${renderSourceLines([[reference]], standard, words)}
        ${verification ? html`<p class="status">${words.message("table.verification")}: ${words.message(`verification.${verification}`)}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** Everything that the standard says of one indicator. What it says in English alone is marked as English. */
export function renderIndicatorEntry(indicator: Indicator, view: IndicatorEntryView): TemplateResult {
  const { words, text } = view;
  const { code, informativeOnly, note } = indicator;
  const guidance = text?.indicators[code]?.guidance;
  return html`<div class="entry" part="entry">
    ${questions(indicator, view)}
    ${
      guidance
        ? html`<h4>${words.message("browse.guidance")}</h4>
            <p lang=${text.language} part="guidance">${guidance.text}</p>`
        : nothing
    }
    <h4>${words.message("browse.strengths")}</h4>
    ${strengthTable(indicator, view)}
    ${
      informativeOnly
        ? html`<p>${words.message("browse.informative", { lists: words.list(quotedListLabels({ text, words }, informativeOnly.lists)) })}</p>
            <p class="status" lang="en">${informativeOnly.reason}</p>`
        : nothing
    }
    ${note ? html`<h4>${words.message("browse.note")}</h4><p lang="en">${note}</p>` : nothing}
    <h4>${words.message("browse.sources")}</h4>
    ${sources(indicator, view)}
    <p class="status">${words.message("table.code")}: <code lang="zxx">${code}</code></p>
  </div>`;
}
