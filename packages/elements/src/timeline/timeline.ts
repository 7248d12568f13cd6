import type { CaseRecord, Language } from "@spean/model";
import { html, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { standardTextIn, type StandardTexts } from "../screening/texts.js";
import { elementWordsOf } from "../shared/words.js";
import { renderTimelineEntry } from "./entry-item.js";
import { entriesForThePerson, timelineOfRecord } from "./timeline-entry.js";
import { timelineStyles } from "./timeline-styles.js";

/**
 * Timeline of a case, in order, from its record: urgent needs, interviews, answers with their source and
 * their corrections, assessments, consents given and taken back, referrals step by step, decisions. Names,
 * numbers, notes and reasons are not in it. It changes nothing and says nothing to the page. For any audience
 * but `officer` it has neither answers, assessments nor decisions.
 *
 * @csspart title - The heading.
 * @csspart note - What is said of the whole.
 * @csspart entry - One entry; `time` is its moment.
 * @csspart observations - The answers of one moment, to be opened; `observation` is one of them.
 * @csspart empty - The line shown while nothing has a time.
 */
export class SpeanTimeline extends BaseElement {
  static override styles = timelineStyles;

  /** A case record. A property only, like all that is personal. */
  @property({ attribute: false }) record: CaseRecord | undefined;
  /** The standard's text, in each language that the page has. */
  @property({ attribute: false }) texts: StandardTexts = {};
  /** The language of the page. */
  @property() language: Language = "en";
  /**
   * Audience of the screen. Answers, assessments and decisions are shown for `officer` only, not for any
   * other value.
   */
  @property({ reflect: true }) audience: "officer" | "person" = "officer";

  protected override render(): TemplateResult {
    const { record, texts, language, audience } = this;
    const words = elementWordsOf(language);
    const all = record ? timelineOfRecord(record) : [];
    const entries = audience === "officer" ? all : all.filter(entriesForThePerson);
    if (entries.length === 0)
      return html`<p class="frame empty" part="empty" translate="no" lang=${words.language}>${words.message("timeline.empty")}</p>`;
    const view = { words, text: standardTextIn(texts, language) };
    return html`<section class="frame" translate="no" lang=${words.language} aria-labelledby="title">
      <h2 id="title" part="title">${words.message("timeline.title")}</h2>
      <p class="label" part="note">${words.message("timeline.note")}</p>
      <ol>${entries.map((entry) => renderTimelineEntry(entry, view))}</ol>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-timeline": SpeanTimeline;
  }
}
