import type { Actor, Decision } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { instantWords } from "../shared/instant-words.js";
import { said } from "../shared/names.js";
import { entries, facts, note, section, type SummaryPage } from "./summary-page.js";

/** The actor by role and agency: never a name. */
const actorWords = ({ role, agency }: Actor): TemplateResult =>
  html`${said(role)}${agency ? html`, ${said(agency)}` : nothing}`;

function decisionWords(
  { outcome, at, by, threshold, legalTracks, reason }: Decision,
  page: SummaryPage,
): TemplateResult {
  const { words } = page;
  return html`<strong>${words.message(`summary.outcome.${outcome}`)}</strong>
    <span class="label">${instantWords(at, words)} · ${actorWords(by)}</span>
    ${facts([
      [
        words.message("summary.decision.threshold"),
        html`${words.message(`summary.threshold.${threshold.code}`)} ${note(page, threshold.asWritten)}`,
      ],
      [
        words.message("summary.decision.tracks"),
        entries(
          legalTracks.map(
            ({ code, asWritten }) => html`${words.message(`summary.track.${code}`)} ${note(page, asWritten)}`,
          ),
          1,
          words,
        ),
      ],
      [words.message("summary.decision.reason"), note(page, reason)],
    ])}`;
}

/** Decisions of authorised people, the newest first. */
export function decisionsSection(page: SummaryPage): TemplateResult {
  const { record, words } = page;
  const decisions = [...(record.decisions ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return section(
    "decisions",
    words.message("summary.decisions"),
    decisions.length === 0
      ? html`<p>${words.message("summary.decisions.none")}</p>`
      : entries(
          decisions.map((decision) => decisionWords(decision, page)),
          1,
          words,
        ),
  );
}
