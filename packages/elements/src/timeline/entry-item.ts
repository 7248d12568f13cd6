import type { Observation, Recipient, StandardText } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { standardLabelOf, standardPartLabel, partOf } from "../assessment/assessment-page.js";
import { formatRecordedInstant } from "../shared/instant-words.js";
import { localisedCountryName, renderQuotedWords } from "../shared/names.js";
import type { ElementWords } from "../shared/words.js";
import type { TimelineEntry } from "./timeline-entry.js";

/** Words and text that an entry is worded with. Codes are shown without a text. */
export interface TimelineEntryView {
  readonly words: ElementWords;
  readonly text: StandardText | undefined;
}

const signName = ({ text }: TimelineEntryView, code: string): string =>
  `${standardLabelOf({ text }, "indicators", code)} (${standardPartLabel({ text }, partOf(code))})`;

const recipientWords = ({ agency, country }: Recipient, words: ElementWords): TemplateResult =>
  html`<span class="to">${renderQuotedWords(agency)}${country ? ` (${localisedCountryName(country, words)})` : nothing}</span>`;

function observation(
  { indicator, answer, source, corrects }: Observation,
  view: TimelineEntryView,
): TemplateResult {
  const { words } = view;
  const sign = signName(view, indicator);
  const given = words.message(`answer.${answer}`);
  const line = corrects
    ? words.message("timeline.corrects", { sign, answer: given })
    : words.message("explain.pair", { label: sign, value: given });
  return html`<li part="observation">${line} <span class="label">${words.message(`timeline.source.${source}`)}</span></li>`;
}

/** The event of an entry, in words. */
function what(entry: TimelineEntry, view: TimelineEntryView): unknown {
  const { words } = view;
  switch (entry.kind) {
    case "urgent":
    case "interview":
    case "rescreening":
      return words.message(`timeline.${entry.kind}`);
    case "observations":
      return html`<details part="observations">
        <summary>${words.message("timeline.observations", { count: entry.observations.length })}</summary>
        <ul>${entry.observations.map((one) => observation(one, view))}</ul>
      </details>`;
    case "review":
      return words.message("timeline.review", { sign: signName(view, entry.indicator) });
    case "assessment": {
      const { outcome, standard } = entry.of.assessment;
      return html`${words.message("timeline.assessment", { state: words.message(`state.${outcome}`) })}
        <code lang="zxx">${standard.id} ${standard.version}</code>`;
    }
    case "decision":
      return words.message("timeline.decision", {
        outcome: words.message(`summary.outcome.${entry.of.outcome}`),
      });
    case "consent":
      return html`${words.message(`timeline.consent.${entry.choice}`, { purpose: words.message(`referral.purpose.${entry.of.purpose}`) })}
      ${recipientWords(entry.of.recipient, words)}`;
    case "referral":
      return html`${words.message("timeline.referral", { step: words.message(`referral.step.${entry.step}`) })} ${recipientWords(entry.of.to, words)}`;
  }
}

/** One entry: when, what, and who by role and agency. */
export function renderTimelineEntry(entry: TimelineEntry, view: TimelineEntryView): TemplateResult {
  const { at, by, kind } = entry;
  return html`<li class="entry" part="entry" data-kind=${kind}>
    <time class="label" part="time" datetime=${at}>${formatRecordedInstant(at, view.words)}</time>
    <div class="what">${what(entry, view)}</div>
    ${by ? html`<p class="label">${renderQuotedWords(by.role)}${by.agency ? html`, ${renderQuotedWords(by.agency)}` : nothing}</p>` : nothing}
  </li>`;
}
