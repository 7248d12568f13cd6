import type { InputFault, Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { emitSpeanEvent } from "../shared/events.js";
import { elementWordsOf, type ElementWords } from "../shared/words.js";
import { errorSummaryStyles } from "./error-summary-styles.js";
import { type FaultField, fieldOfFault } from "./fault-field.js";

/**
 * Everything that is wrong with what was entered, in words, before the form: each line puts the focus on the
 * field that it is about. A fault is worded by its code, since its own message is English and for developers;
 * no value is ever repeated. The list is an alert, so it is read out when it appears; the page calls
 * `focus()` after a form was sent, as it knows when that is.
 *
 * Source of the behaviour: GOV.UK Design System, "Error summary".
 *
 * @fires spean-fault - A line was chosen: `{ fault }`, its place among `faults`. A page that gave no field
 * puts the focus itself.
 * @csspart summary - The whole list.
 * @csspart title - The heading.
 * @csspart fault - One line.
 */
export class SpeanErrorSummary extends BaseElement {
  static override styles = errorSummaryStyles;

  /** The faults, as `readScoringCase`, `checkCaseRecord` and their like give it. Empty: nothing is shown. */
  @property({ attribute: false }) faults: readonly InputFault[] = [];
  /**
   * The fields of the page by the paths that they hold. A fault inside a path belongs to it; of several the
   * longest path counts.
   */
  @property({ attribute: false }) fields: readonly FaultField[] = [];
  /** The language of the page. */
  @property() language: Language = "en";

  /** The summary itself: call `focus()` after a form was sent and `faults` were set. */
  protected override firstControl(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>("#summary");
  }

  private choose(index: number): void {
    const fault = this.faults[index];
    if (fault) fieldOfFault(fault.path, this.fields)?.field?.focus();
    emitSpeanEvent(this, "spean-fault", { fault: index });
  }

  private line({ code, path }: InputFault, index: number, words: ElementWords): TemplateResult {
    const label = fieldOfFault(path, this.fields)?.label;
    return html`<li part="fault">
      <button type="button" @click=${() => this.choose(index)}>
        ${label === undefined ? nothing : html`<strong>${label}</strong>`} <span>${words.message(`errors.fault.${code}`)}</span>
        ${label === undefined && path !== "" ? html`<span class="place">${words.message("errors.place", { path })}</span>` : nothing}
      </button>
    </li>`;
  }

  protected override render(): TemplateResult {
    const words = elementWordsOf(this.language);
    const { faults } = this;
    return html`<div role="alert" translate="no" lang=${this.language}>
      ${
        faults.length === 0
          ? nothing
          : html`<div id="summary" class="frame" part="summary" role="group" tabindex="-1" aria-labelledby="title"
            aria-describedby="note">
              <h2 id="title" part="title">${words.message("errors.title", { count: faults.length })}</h2>
              <p id="note">${words.message("errors.note")}</p>
              <ul>${faults.map((fault, index) => this.line(fault, index, words))}</ul>
            </div>`
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-error-summary": SpeanErrorSummary;
  }
}
