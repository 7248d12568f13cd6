import type { RecordNotice } from "@spean/model";
import { createNoticeBlocks } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "./page-view.js";

/**
 * Renders what looks odd in a case above its outcome: an age class that its own dates contradict, a birthday
 * of 1 January. Nothing where there is nothing.
 */
export function renderRecordNotices(
  { words }: Pick<PageContext, "words">,
  notices: readonly RecordNotice[] = [],
): TemplateResult | typeof nothing {
  const [heading, ...told] = createNoticeBlocks(notices, words);
  if (!heading) return nothing;
  return html`<section class="notice" aria-label=${heading.text}>
    <p><strong>${heading.text}</strong></p>
    <ul>
      ${told.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </section>`;
}
