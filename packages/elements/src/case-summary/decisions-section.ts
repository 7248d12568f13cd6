import type { Actor, Decision } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { formatRecordedInstant } from "../shared/instant-words.js";
import { renderQuotedWords } from "../shared/names.js";
import {
  renderSummaryEntries,
  renderLabelledFacts,
  renderPersonalNote,
  renderSummarySection,
  type CaseSummaryPage,
} from "./summary-page.js";

/** The actor by role and agency: never a name. */
const actorWords = ({ role, agency }: Actor): TemplateResult =>
  html`${renderQuotedWords(role)}${agency ? html`, ${renderQuotedWords(agency)}` : nothing}`;

function decisionWords(
  { outcome, at, by, threshold, legalTracks, reason }: Decision,
  page: CaseSummaryPage,
): TemplateResult {
  const { words } = page;
  return html`<strong>${words.message(`summary.outcome.${outcome}`)}</strong>
    <span class="label">${formatRecordedInstant(at, words)} · ${actorWords(by)}</span>
    ${renderLabelledFacts([
      [
        words.message("summary.decision.threshold"),
        html`${words.message(`summary.threshold.${threshold.code}`)} ${renderPersonalNote(page, threshold.asWritten)}`,
      ],
      [
        words.message("summary.decision.tracks"),
        renderSummaryEntries(
          legalTracks.map(
            ({ code, asWritten }) =>
              html`${words.message(`summary.track.${code}`)} ${renderPersonalNote(page, asWritten)}`,
          ),
          1,
          words,
        ),
      ],
      [words.message("summary.decision.reason"), renderPersonalNote(page, reason)],
    ])}`;
}

/** Decisions of authorised people, the newest first. */
export function renderDecisionsSection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const decisions = [...(record.decisions ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return renderSummarySection(
    "decisions",
    words.message("summary.decisions"),
    decisions.length === 0
      ? html`<p>${words.message("summary.decisions.none")}</p>`
      : renderSummaryEntries(
          decisions.map((decision) => decisionWords(decision, page)),
          1,
          words,
        ),
  );
}
