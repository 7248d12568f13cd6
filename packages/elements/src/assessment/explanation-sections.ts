import {
  type AssessmentTextInput,
  type TextBlock,
  type ExplanationBlocks,
  createSignBlocks,
} from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { type AssessmentPage, openQuestionCodes } from "./assessment-page.js";
import { renderTextBlocks } from "./block-templates.js";
import type { DisclosureController } from "./disclosures.js";

/** A section with the heading that comes first among its blocks; nothing where there are none. */
function blockSection(
  part: string,
  [head, ...blocks]: readonly TextBlock[],
): TemplateResult | typeof nothing {
  if (!head) return nothing;
  return html`<section class="named" part=${part} aria-labelledby=${part}>
    <h3 id=${part}>${head.text}</h3>
    ${renderTextBlocks(blocks)}
  </section>`;
}

/** A section that is rendered only for whoever opens it. */
interface Disclosure {
  readonly part: string;
  readonly summary: string;
  readonly blocks: () => readonly TextBlock[];
}

function disclosure(
  { part, summary, blocks }: Disclosure,
  disclosures: DisclosureController,
): TemplateResult {
  return html`<details class="named" part=${part} ?open=${disclosures.isOpen(part)} @toggle=${disclosures.toggled}>
    <summary>${summary}</summary>
    ${disclosures.isShown(part) ? renderTextBlocks(blocks().slice(1)) : nothing}
  </details>`;
}

const explained = [
  { part: "rests-on", state: "indicated", heading: "explain.rests-on", key: "restsOn" },
  { part: "settle", state: "undetermined", heading: "explain.settle", key: "settle" },
] as const;

/** Names of the sections whose content is computed lazily, when opened. */
export const explainedSectionParts = explained.map(({ part }) => part);

/**
 * Two sections: the signs that each indicated finding rests on, and the questions that would settle each
 * undetermined one.
 */
export function renderFindingSets(
  { assessment, explain, words }: AssessmentPage,
  input: AssessmentTextInput,
  disclosures: DisclosureController,
): TemplateResult[] {
  if (!explain) return [];
  let made: ExplanationBlocks | undefined;
  return explained
    .filter(({ state }) => assessment.findings.some((finding) => finding.state === state))
    .map(({ part, heading, key }) => {
      const blocks = () => (made ??= explain(input))[key];
      return disclosure({ part, summary: words.message(heading), blocks }, disclosures);
    });
}

/**
 * Signs that were reported and counted for nothing but the act, and signs on which observations disagree:
 * named, never dropped.
 */
export function renderOtherSigns(
  { assessment, explanation }: AssessmentPage,
  input: AssessmentTextInput,
): (TemplateResult | typeof nothing)[] {
  const uncounted = explanation?.uncounted ?? [];
  const { conflicts } = assessment;
  return [
    blockSection("uncounted", createSignBlocks(input, { heading: "explain.not-counted", codes: uncounted })),
    blockSection("conflicts", createSignBlocks(input, { heading: "explain.conflicts", codes: conflicts })),
  ];
}

/** The open questions: how many, and their names for whoever opens the list. */
export function renderOpenQuestions(
  page: AssessmentPage,
  input: AssessmentTextInput,
  disclosures: DisclosureController,
): TemplateResult | typeof nothing {
  const codes = openQuestionCodes(page);
  if (codes.length === 0) return nothing;
  const heading = "explain.open";
  return disclosure(
    {
      part: "open",
      summary: page.words.message(heading, { count: codes.length }),
      blocks: () => createSignBlocks(input, { heading, codes }),
    },
    disclosures,
  );
}
