import {
  type AssessmentTextInput,
  type Block,
  explainedView,
  restsOnBlocks,
  settleBlocks,
  signBlocks,
} from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { type AssessmentPage, isExplained, openOf } from "./assessment-page.js";
import { blockTemplates } from "./block-templates.js";
import type { Disclosures } from "./disclosures.js";

/** A section with the heading that comes first among its blocks; nothing where there are none. */
function blockSection(part: string, [head, ...blocks]: readonly Block[]): TemplateResult | typeof nothing {
  if (!head) return nothing;
  return html`<section class="named" part=${part} aria-labelledby=${part}>
    <h3 id=${part}>${head.text}</h3>
    ${blockTemplates(blocks)}
  </section>`;
}

const explained = [
  { part: "rests-on", state: "indicated", heading: "explain.rests-on", blocksOf: restsOnBlocks },
  { part: "settle", state: "undetermined", heading: "explain.settle", blocksOf: settleBlocks },
] as const;

/** The parts of the sections that are worked out when somebody opens them. */
export const explainedParts = explained.map(({ part }) => part);

/**
 * Two sections: the signs that each indicated finding rests on, and the questions that would settle each undetermined one. They stand
 * open where the explanation was given; behind a disclosure where it is worked out only for whoever asks.
 */
export function findingSets(
  page: AssessmentPage,
  input: AssessmentTextInput,
  disclosures: Disclosures,
): (TemplateResult | typeof nothing)[] {
  const { assessment, explanation, explain, words } = page;
  return explained.map(({ part, state, heading, blocksOf }) => {
    if (explanation && isExplained(explanation)) return blockSection(part, blocksOf(input));
    if (!explain || assessment.findings.every((finding) => finding.state !== state)) return nothing;
    const blocks = (): Block[] =>
      blocksOf({ ...input, view: explainedView({ ...page, explanation: explain() }) }).slice(1);
    return html`<details class="named" part=${part} ?open=${disclosures.isOpen(part)} @toggle=${disclosures.toggled}>
      <summary>${words.message(heading)}</summary>
      ${disclosures.isShown(part) ? blockTemplates(blocks()) : nothing}
    </details>`;
  });
}

/** Signs that were reported and counted for nothing but the act, and signs on which observations disagree: named, never dropped. */
export function otherSigns(
  { assessment, explanation }: AssessmentPage,
  input: AssessmentTextInput,
): (TemplateResult | typeof nothing)[] {
  const uncounted = explanation?.uncounted ?? [];
  const { conflicts } = assessment;
  return [
    blockSection("uncounted", signBlocks(input, { heading: "explain.not-counted", codes: uncounted })),
    blockSection("conflicts", signBlocks(input, { heading: "explain.conflicts", codes: conflicts })),
  ];
}

/** The open questions: how many, and their names for whoever opens the list. */
export function openQuestions(
  page: AssessmentPage,
  input: AssessmentTextInput,
  disclosures: Disclosures,
): TemplateResult | typeof nothing {
  const codes = openOf(page);
  if (codes.length === 0) return nothing;
  const heading = "explain.open";
  return html`<details class="named" part="open" @toggle=${disclosures.toggled}>
    <summary>${page.words.message(heading, { count: codes.length })}</summary>
    ${disclosures.isShown("open") ? blockTemplates(signBlocks(input, { heading, codes }).slice(1)) : nothing}
  </details>`;
}
