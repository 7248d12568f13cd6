import type { Language } from "@spean/model";
import { css, html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { baseStyles } from "../shared/base-styles.js";
import { elementWordsOf } from "../shared/words.js";
import { endQuestionWhileLeaving, leavePageAtOnce } from "./leave-page.js";
import { ShiftPressCounter, type ShiftPressState } from "./shift-presses.js";

const WANTED_PRESSES = [1, 2, 3] as const;

/**
 * A button that leaves the page at once, for somebody who may be watched; pressing Shift three times, at most
 * five seconds apart, does the same, and shows how many presses were counted. The page is hidden before the
 * next one loads, a question of the host ("leave without saving?") that was set up later does not hold it up, and the back button does not
 * return to it. It cannot do more: what is not saved is gone, the page's own earlier entries stay in the
 * history, a session stays open unless `href` ends it, and keys pressed in a page around a frame are not heard.
 * The host says so before somebody relies on it. Put it first in the page: it stays in sight while the page
 * scrolls.
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
      .presses {
        display: flex;
        gap: var(--_space-1);
        align-items: center;
      }
      .presses i {
        inline-size: 0.75em;
        block-size: 0.75em;
        border: 2px solid currentcolor;
        border-radius: 50%;
      }
      .presses i.counted {
        background: currentcolor;
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

  /** The window of the page that it stands in: another than that of its script, once it was moved to a frame. */
  private view: Window | undefined;

  /** Listens for the Shift key in the whole page that it stands in. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.view = this.ownerDocument.defaultView ?? window;
    this.counter.listenTo(this.ownerDocument);
    this.view.addEventListener("beforeunload", endQuestionWhileLeaving, true);
  }

  /** Stops listening. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.counter.stopListening();
    this.view?.removeEventListener("beforeunload", endQuestionWhileLeaving, true);
    this.presses = undefined;
  }

  /** Leaves the page, unless the host prevents it. */
  leave(): void {
    const event = new CustomEvent("spean-exit", { bubbles: true, composed: true, cancelable: true });
    const view = this.view ?? window;
    if (this.dispatchEvent(event)) leavePageAtOnce(this.href, view.top ?? view, view);
  }

  private spoken(): string {
    const words = elementWordsOf(this.language);
    if (this.presses?.kind === "more")
      return words.message("exit.more", { key: "Shift", count: this.presses.more });
    return this.presses?.kind === "expired" ? words.message("exit.expired") : "";
  }

  /** Lights for the presses that were counted, for whoever sees them; what is spoken says the same. */
  private lights(): TemplateResult | typeof nothing {
    if (this.presses?.kind !== "more") return nothing;
    const counted = WANTED_PRESSES.length - this.presses.more;
    return html`<span class="presses" aria-hidden="true"
      >${WANTED_PRESSES.map((press) => html`<i class=${press <= counted ? "counted" : ""}></i>`)}</span
    >`;
  }

  protected override render(): TemplateResult {
    const words = elementWordsOf(this.language);
    return html`<div lang=${words.language} translate="no">
      <button type="button" part="button" aria-describedby="hint" @click=${() => this.leave()}>
        ${words.message("exit.label")} <kbd aria-hidden="true" lang="zxx">Shift ×3</kbd> ${this.lights()}
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
