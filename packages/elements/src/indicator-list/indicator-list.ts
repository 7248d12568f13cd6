import type { Indicator, Language, Standard, Strength } from "@spean/model";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { repeat } from "lit/directives/repeat.js";
import { standardLabelOf, standardPartLabel } from "../assessment/assessment-page.js";
import { standardTextIn, type StandardTexts } from "../screening/texts.js";
import { emitSpeanEvent } from "../shared/events.js";
import { elementWordsOf } from "../shared/words.js";
import { type IndicatorEntryView, renderIndicatorEntry } from "./indicator-entry.js";
import { indicatorListStyles } from "./indicator-list-styles.js";
import {
  findIndicators,
  type IndicatorSearchQuery,
  type IndicatorSearchIndex,
  createIndicatorSearchIndex,
} from "./indicator-search.js";
import { renderSearchForm } from "./search-form.js";

/**
 * The common list to browse and search: by words in any language that there is text in, by list, dimension
 * and strength. Each indicator opens to its question in every language, its guidance, its strength and how
 * well that is known on each list, its sources and the status of its text. Arrow keys go from one indicator
 * to the next; from the search, the arrow down goes to the first.
 *
 * @fires spean-indicator - An indicator was opened or closed: `{ indicator, open }`.
 * @csspart title - The heading.
 * @csspart search - The search and its filters; `filter` is one of them.
 * @csspart count - How many indicators were found.
 * @csspart dimension - The heading of a dimension or group.
 * @csspart indicator - One indicator; `summary` is its line, `entry` what it opens to.
 * @csspart question - The question in one language.
 * @csspart guidance - What helps the officer to ask it.
 * @csspart source - One source.
 * @csspart none - What is said where nothing was found.
 * @csspart clear - The button that clears search and filters.
 */
export class SpeanIndicatorList extends BaseElement {
  static override styles = indicatorListStyles;

  @property({ attribute: false }) standard: Standard | undefined;
  /** The standard's text, in each language that the page has. Words are searched in all of them. */
  @property({ attribute: false }) texts: StandardTexts = {};
  /** The language of the page. */
  @property() language: Language = "en";
  /** The words looked for. Properties only: a search never stands in an attribute. */
  @property({ attribute: false }) query = "";
  /** The code of a list, or empty. */
  @property({ attribute: false }) list = "";
  /** The code of a dimension or of a group of questions, or empty. */
  @property({ attribute: false }) dimension = "";
  /** A strength, on the chosen list or on any, or empty. */
  @property({ attribute: false }) strength: Strength | "" = "";
  @state() private opened: ReadonlySet<string> = new Set();

  private index: IndicatorSearchIndex = new Map();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.standard && (changed.has("standard") || changed.has("texts")))
      this.index = createIndicatorSearchIndex(this.standard, this.texts);
  }

  private get search(): IndicatorSearchQuery {
    const { query, list, dimension, strength } = this;
    return { query, list, dimension, strength };
  }

  private set(changed: Partial<IndicatorSearchQuery>): void {
    Object.assign(this, changed);
  }

  private async clear(): Promise<void> {
    this.set({ query: "", list: "", dimension: "", strength: "" });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("#query")?.focus();
  }

  private toggle(indicator: string, open: boolean): void {
    if (open === this.opened.has(indicator)) return;
    this.opened = new Set(
      open ? [...this.opened, indicator] : [...this.opened].filter((code) => code !== indicator),
    );
    emitSpeanEvent(this, "spean-indicator", { indicator, open });
  }

  private move(event: KeyboardEvent): void {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>("summary")];
    const place = lines.indexOf(event.target as HTMLElement);
    const fromSearch = (event.target as HTMLElement).id === "query";
    if (place < 0 && !fromSearch) return;
    const to = { ArrowDown: lines[place + 1], ArrowUp: lines[place - 1], Home: lines[0], End: lines.at(-1) }[
      event.key
    ];
    if (!to || (fromSearch && event.key !== "ArrowDown")) return;
    event.preventDefault();
    to.focus();
  }

  private indicator(indicator: Indicator, view: IndicatorEntryView): TemplateResult {
    const { code, strengths } = indicator;
    const { text, words } = view;
    const shown =
      this.list === ""
        ? [...new Set(Object.values(strengths))]
        : Object.hasOwn(strengths, this.list)
          ? [strengths[this.list]!]
          : [];
    const open = this.opened.has(code);
    return html`<li>
      <details part="indicator" .open=${open} @toggle=${(event: Event) => this.toggle(code, (event.target as HTMLDetailsElement).open)}>
        <summary part="summary">
          <span lang=${text?.language ?? "zxx"}>${standardLabelOf({ text }, "indicators", code)}</span>
          <span class="strengths">${words.list(shown.map((strength) => words.message(`strength.${strength}`)))}</span>
        </summary>
        ${open ? renderIndicatorEntry(indicator, view) : nothing}
      </details>
    </li>`;
  }

  private results(found: readonly Indicator[], view: IndicatorEntryView): TemplateResult {
    const parts = [...new Set(found.map(({ dimension }) => dimension))];
    return html`${repeat(
      parts,
      (part) => part,
      (part) => {
        const here = found.filter(({ dimension }) => dimension === part);
        return html`<section aria-labelledby="part-${part}">
          <h3 id="part-${part}" part="dimension" lang=${view.text?.language ?? "zxx"}>${standardPartLabel(view, part)}</h3>
          <ul>${repeat(
            here,
            ({ code }) => code,
            (indicator) => this.indicator(indicator, view),
          )}</ul>
        </section>`;
      },
    )}`;
  }

  protected override render(): TemplateResult {
    const { standard, texts, language, search } = this;
    const words = elementWordsOf(language);
    if (!standard)
      return html`<p class="frame empty" translate="no" lang=${language}>${words.message("browse.empty")}</p>`;
    const text = standardTextIn(texts, language);
    const found = findIndicators(standard, search, this.index);
    const asked = Object.values(search).some((value) => value !== "");
    return html`<div class="frame" translate="no" lang=${language} @keydown=${this.move}>
      <h2 part="title">${words.message("browse.title")}</h2>
      <p class="pinned"><span lang=${text?.language ?? "zxx"}>${text?.title.text ?? ""}</span> <code lang="zxx">${standard.id} ${standard.version}</code></p>
      ${renderSearchForm({ standard, text, words, search, set: (changed) => this.set(changed) })}
      <div class="found">
        <p part="count" role="status">${words.message("browse.found", { found: found.length, total: standard.indicators.length })}</p>
        ${
          asked
            ? html`<button type="button" part="clear"
          @click=${() => this.clear()}>${words.message("browse.clear")}</button>`
            : nothing
        }
      </div>
      ${found.length === 0 ? html`<p class="none" part="none">${words.message("browse.none")}</p>` : this.results(found, { standard, texts, text, words })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-indicator-list": SpeanIndicatorList;
  }
}
