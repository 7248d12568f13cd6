import type { IsoDate, Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { localisedCountryName, localisedLanguageName } from "../shared/names.js";
import { type ElementWords, elementWordsOf } from "../shared/words.js";
import {
  filterServiceEntries,
  type ServiceDirectoryEntry,
  type ServiceDirectoryFilter,
} from "./service-entry.js";
import { renderServiceItem } from "./service-item.js";
import { servicesStyles } from "./services-styles.js";

/** Today, by the clock of the device. */
function todayHere(): IsoDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A directory of hotlines and services, filtered by country, service and language. It brings no entries of
 * its own, as a number that is wrong can do harm: the host gives them, each with its owner and the day of the
 * last check. What has no such day, or is past the day of the next one, is shown and marked as to be checked.
 * Numbers are links that dial, and work without a connection. It says nothing to the page: whom somebody
 * calls is nobody's business.
 *
 * @csspart title - The heading.
 * @csspart filters - The filters; `filter` is one of them.
 * @csspart count - How many entries were found.
 * @csspart entry - One entry; `name` is its name, `number` a number, `check` the day of the last check,
 * `to-check` the mark.
 * @csspart none - What is said where nothing was found.
 * @csspart clear - The button that clears the filters.
 */
export class SpeanServices extends BaseElement {
  static override styles = servicesStyles;

  @property({ attribute: false }) entries: readonly ServiceDirectoryEntry[] = [];
  /** The language of the page. */
  @property() language: Language = "en";
  /** The code of a country, or empty. */
  @property({ attribute: false }) country = "";
  /** The code of a service, or empty. */
  @property({ attribute: false }) service = "";
  /** The tag of a language that is spoken, or empty. */
  @property({ attribute: false }) spoken = "";
  /** The day on which the dates are judged, as YYYY-MM-DD; the device's own where it is not set. */
  @property({ attribute: false }) today: IsoDate | undefined;

  private get filter(): ServiceDirectoryFilter {
    const { country, service, spoken } = this;
    return { country, service, spoken };
  }

  private async clear(): Promise<void> {
    Object.assign(this, { country: "", service: "", spoken: "" });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("select")?.focus();
  }

  private select(
    name: keyof ServiceDirectoryFilter,
    options: ReadonlyMap<string, string>,
    words: ElementWords,
  ): TemplateResult {
    const label = words.message(name === "spoken" ? "services.language" : `services.${name}`);
    return html`<div>
      <label for=${name}>${label}</label>
      <select id=${name} part="filter"
        @change=${(event: Event) => Object.assign(this, { [name]: (event.target as HTMLSelectElement).value })}>
        <option value="" .selected=${live(this[name] === "")}>${words.message("services.any")}</option>
        ${[...options].map(([value, text]) => html`<option value=${value} .selected=${live(this[name] === value)}>${text}</option>`)}
      </select>
    </div>`;
  }

  private filters(words: ElementWords): TemplateResult {
    const { entries } = this;
    const named = <Code extends string>(codes: readonly Code[], name: (code: Code) => string) =>
      new Map([...new Set(codes)].map((code) => [code as string, name(code)]));
    return html`<div class="search" role="search" part="filters" aria-label=${words.message("services.title")}>
      ${this.select(
        "country",
        named(
          entries.flatMap(({ countries }) => countries),
          (code) => localisedCountryName(code, words),
        ),
        words,
      )}
      ${this.select(
        "service",
        named(
          entries.flatMap(({ services }) => services),
          (code) => words.message(`referral.service.${code}`),
        ),
        words,
      )}
      ${this.select(
        "spoken",
        named(
          entries.flatMap(({ languages }) => languages),
          (tag) => localisedLanguageName(tag, words),
        ),
        words,
      )}
    </div>`;
  }

  protected override render(): TemplateResult {
    const { entries, language, filter } = this;
    const words = elementWordsOf(language);
    const title = html`<h2 part="title">${words.message("services.title")}</h2>`;
    if (entries.length === 0)
      return html`<div class="frame" translate="no" lang=${language}>${title}<p class="empty">${words.message("services.empty")}</p></div>`;
    const found = filterServiceEntries(entries, filter);
    const today = this.today ?? todayHere();
    const filtered = Object.values(filter).some((value) => value !== "");
    return html`<div class="frame" translate="no" lang=${language}>
      ${title} ${this.filters(words)}
      <div class="found">
        <p part="count" role="status">${words.message("services.found", { found: found.length, total: entries.length })}</p>
        ${
          filtered
            ? html`<button type="button" part="clear"
          @click=${() => this.clear()}>${words.message("services.clear")}</button>`
            : nothing
        }
      </div>
      ${found.length === 0 ? html`<p class="none" part="none">${words.message("services.none")}</p>` : nothing}
      <ul class="entries">
        ${repeat(
          found,
          ({ id }) => id,
          (entry) => renderServiceItem(entry, { words, today }),
        )}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-services": SpeanServices;
  }
}
