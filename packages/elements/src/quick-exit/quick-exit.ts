import type { Language } from "@spean/model";
import { css, html, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { baseStyles } from "../shared/base-styles.js";
import { elementWordsOf } from "../shared/words.js";
import { leavePageAtOnce } from "./leave-page.js";
import { ShiftPressCounter, type ShiftPressState } from "./shift-presses.js";

/**
 * A button that leaves the page at once, for somebody who may be watched; pressing Shift three times does the
 * same. The page is hidden before the next one loads, and the back button does not return to it. The page's
 * own earlier entries stay in the history: the host says so beside it. Put it first in the page: it stays in
 * sight while the page scrolls.
 *
 * Source of the behaviour: GOV.UK Design System, "Exit this page".
 *
 * @fires spean-exit - The page is about to be left. The host may clear its state; if it calls
 * `preventDefault()`, the host leaves the page itself.
 * @csspart button - The button.
 */
export class SpeanQuickExit extends BaseElement {
  static override styles = [
    ...baseStyles,
    css`
      :host {
        position: sticky;
        inset-block-start: var(--_space-2);
        z-index: 10;
        inline-size: fit-content;
        max-inline-size: 100%;
        margin-inline-start: auto;
      }
      button {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--_space-3);
        align-items: center;
        border: 2px solid var(--_surface);
        background: var(--_text);
        color: var(--_surface);
        font-weight: 650;
      }
      button:hover {
        background: var(--_accent);
        color: var(--_on-accent);
      }
      kbd {
        font: inherit;
        font-size: var(--_text-small);
        font-weight: 400;
        white-space: nowrap;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** The language of the button. */
  @property() language: Language = "en";
  /**
   * The address to go to. The host should set a page that nobody wonders about; an empty page is used
   * otherwise, and for anything but an address of the web.
   */
  @property() href = "about:blank";
  @state() private presses: ShiftPressState | undefined;

  private readonly counter = new ShiftPressCounter((presses) => {
    this.presses = presses;
    if (presses.kind === "done") this.leave();
  });

  /** Listens for the Shift key in the whole page. */
  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.counter.down, true);
    document.addEventListener("keyup", this.counter.up, true);
  }

  /** Stops listening. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.counter.down, true);
    document.removeEventListener("keyup", this.counter.up, true);
    this.counter.reset();
  }

  /** Leaves the page, unless the host prevents it. */
  leave(): void {
    const event = new CustomEvent("spean-exit", { bubbles: true, composed: true, cancelable: true });
    if (this.dispatchEvent(event)) leavePageAtOnce(this.href);
  }

  private spoken(): string {
    const words = elementWordsOf(this.language);
    if (this.presses?.kind === "more")
      return words.message("exit.more", { key: "Shift", count: this.presses.more });
    return this.presses?.kind === "expired" ? words.message("exit.expired") : "";
  }

  protected override render(): TemplateResult {
    const words = elementWordsOf(this.language);
    return html`<div lang=${words.language} translate="no">
      <button type="button" part="button" aria-describedby="hint" @click=${() => this.leave()}>
        ${words.message("exit.label")} <kbd aria-hidden="true" lang="zxx">Shift ×3</kbd>
      </button>
      <p id="hint" class="visually-hidden">${words.message("exit.hint", { key: "Shift" })}</p>
      <p class="visually-hidden" role="status">${this.spoken()}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-quick-exit": SpeanQuickExit;
  }
}
