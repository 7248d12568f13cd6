import type { RecordedAssessment, State } from "@spean/model";
import { findSignsTakenBack } from "@spean/model/answers";
import { assessmentSentencesOf } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import {
  type AssessmentPage,
  standardLabelOf,
  quotedListLabels,
  assessmentTextInputOf,
} from "../assessment/assessment-page.js";
import { renderStateWords } from "../assessment/state-lines.js";
import { formatRecordedInstant } from "../shared/instant-words.js";
import {
  renderSummaryEntries,
  renderLabelledFacts,
  renderSummarySection,
  type CaseSummaryPage,
} from "./summary-page.js";

const strongestFirst: readonly State[] = ["indicated", "undetermined", "not-indicated"];
const time = ({ at }: RecordedAssessment): number => Date.parse(at);

/**
 * The assessments with the strongest outcome first and, of one outcome, the newest: a higher outcome is never
 * replaced.
 */
function inOrder(recorded: readonly RecordedAssessment[]): RecordedAssessment[] {
  const rank = ({ assessment }: RecordedAssessment): number => strongestFirst.indexOf(assessment.outcome);
  return [...recorded].sort((a, b) => rank(a) - rank(b) || time(b) - time(a));
}

function assessmentPage(
  { assessment, at }: RecordedAssessment,
  { text, words, record }: CaseSummaryPage,
): AssessmentPage {
  const own = text?.standard === assessment.standard.id ? text : undefined;
  const isNewest = !record.assessments?.some((other) => time(other) > Date.parse(at));
  return {
    assessment,
    explanation: undefined,
    standard: undefined,
    text: own,
    ageClass: record.ageClass,
    takenBack: isNewest ? findSignsTakenBack(record).length : 0,
    words,
  };
}

/** The release that an assessment is pinned to, in one line. */
const pinned = ({ standard }: RecordedAssessment["assessment"]): TemplateResult =>
  html`<code lang="zxx">${standard.id} ${standard.version}</code>`;

function whole(shown: RecordedAssessment, page: AssessmentPage): TemplateResult {
  const { words } = page;
  const { assessment, at } = shown;
  return html`<p class="outcome" part="outcome">${renderStateWords(page, assessment.outcome)}</p>
    <ul class="sentences">
      ${assessmentSentencesOf(assessmentTextInputOf(page)).map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${renderLabelledFacts([
      ...assessment.findings.map(
        ({ code, state }) =>
          [standardLabelOf(page, "findings", code), renderStateWords(page, state)] as const,
      ),
      [words.message("assessment.lists"), words.list(quotedListLabels(page, assessment.lists))],
    ])}
    <p class="label">${formatRecordedInstant(at, words)} · ${pinned(assessment)} <code lang="zxx">${assessment.standard.digest}</code></p>`;
}

/**
 * The assessment with the strongest outcome, and the others of this case by name: each stands beside the
 * others.
 */
export function renderAssessmentSection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const [shown, ...others] = inOrder(record.assessments ?? []);
  const title = words.message("summary.assessment");
  if (!shown)
    return renderSummarySection("assessment", title, html`<p>${words.message("assessment.empty")}</p>`);
  const pageOf = (recorded: RecordedAssessment): AssessmentPage => assessmentPage(recorded, page);
  const lines = others.map(
    (other) =>
      html`${renderStateWords(pageOf(other), other.assessment.outcome)} <span class="label">${formatRecordedInstant(other.at, words)} · ${pinned(other.assessment)}</span>`,
  );
  return renderSummarySection(
    "assessment",
    title,
    html`${whole(shown, pageOf(shown))}
    ${others.some((other) => time(other) > time(shown)) ? html`<p part="newer">${words.message("summary.assessment.newer")}</p>` : nothing}
    ${others.length > 0 ? html`<h4>${words.message("summary.assessment.others")}</h4>${renderSummaryEntries(lines, 1, words)}` : nothing}`,
  );
}
