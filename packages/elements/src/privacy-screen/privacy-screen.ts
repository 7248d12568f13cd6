import type { Language } from "@spean/model";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { privacyScreenStyles } from "./privacy-screen-styles.js";
import { emitSpeanEvent } from "../shared/events.js";
import { elementWordsOf } from "../shared/words.js";

/**
 * The element that has the focus, through every shadow root that is open; `undefined` where nothing has it.
 */
function deepestFocus(document: Document | undefined): HTMLElement | undefined {
  let focused = document?.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return (focused as HTMLElement | null) ?? undefined;
}

/**
 * Covers what is slotted into it when somebody comes near: by its button, or by one key from anywhere in the
 * page. What is covered can be neither seen, nor printed, nor found, nor read by assistive technology. It
 * comes back by a deliberate act alone: two presses, of which the second is not where the focus lies; the key
 * never uncovers. Nothing is stored, and nothing inside is changed or lost. Wrap the whole page in it; what
 * stands outside stays in sight.
 *
 * @slot - What can be covered.
 * @fires spean-privacy - The page was covered or shown again: `{ covered }`.
 * @csspart cover-button - The button that covers.
 * @csspart screen - The cover.
 * @csspart uncover-button - The button that asks to show the page again.
 * @csspart confirm-button - The button that shows it.
 * @csspart stay-button - The button that keeps it covered.
 */
export class SpeanPrivacyScreen extends BaseElement {
  static override styles = privacyScreenStyles;

  /** True where the page is covered. */
  @property({ type: Boolean, reflect: true }) covered = false;
  /** The key that covers, by the name that `KeyboardEvent.key` gives it; empty for none. */
  @property() key = "F8";
  /** The language of the page. */
  @property() language: Language = "en";
  @state() private asking = false;

  private returnTo: HTMLElement | undefined;
  private heard: Document | undefined;

  /** Listens for the key in the whole page. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.heard = this.ownerDocument;
    this.heard.addEventListener("keydown", this.pressed, true);
  }

  /** Stops listening. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.heard?.removeEventListener("keydown", this.pressed, true);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (this.key === "" || event.key !== this.key || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (!event.repeat) this.set(true);
  };

  private set(covered: boolean): void {
    if (covered === this.covered) return;
    this.covered = covered;
    emitSpeanEvent(this, "spean-privacy", { covered });
  }

  /** Remembers what had the focus before the page goes inert, since that takes it away. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("covered")) return;
    this.asking = false;
    if (this.covered) this.returnTo = deepestFocus(this.ownerDocument);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("covered") || changed.get("covered") === undefined) return;
    if (this.covered) return this.focusOn("[part=uncover-button]");
    const back = this.returnTo;
    this.returnTo = undefined;
    if (back?.isConnected && back !== this.ownerDocument.body) back.focus();
    else this.focusOn("[part=cover-button]");
  }

  private focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private async ask(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    // the press that asked is not the press that shows: the focus goes to what keeps the page covered
    this.focusOn(asking ? "[part=stay-button]" : "[part=uncover-button]");
  }

  private coverButton(): TemplateResult {
    const words = elementWordsOf(this.language);
    return html`<div class="cover">
      <button type="button" part="cover-button" aria-describedby="hint" @click=${() => this.set(true)}>
        ${words.message("privacy.cover")} <kbd aria-hidden="true" lang="zxx" ?hidden=${this.key === ""}>${this.key}</kbd>
      </button>
      <p id="hint" class="visually-hidden">${this.key === "" ? "" : words.message("privacy.hint", { key: this.key })}</p>
    </div>`;
  }

  private screen(): TemplateResult {
    const words = elementWordsOf(this.language);
    return html`<div class="screen" part="screen">
      <div class="panel">
        <p class="name">${words.message("privacy.covered")}</p>
        ${
          this.asking
            ? html`<p id="question">${words.message("privacy.ask")}</p>
                <button type="button" part="stay-button"
                  aria-describedby="question" @click=${() => this.ask(false)}>${words.message("privacy.stay")}</button>
                <button type="button" part="confirm-button"
                  @click=${() => this.set(false)}>${words.message("privacy.confirm")}</button>`
            : html`<p>${words.message("privacy.note")}</p>
                <button type="button" part="uncover-button"
                  @click=${() => this.ask(true)}>${words.message("privacy.uncover")}</button>`
        }
      </div>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { covered, language } = this;
    return html`<div class="frame ${covered ? "covered" : ""}" translate="no">
      <div lang=${language}>${covered ? this.screen() : this.coverButton()}</div>
      <p class="visually-hidden" role="status" lang=${language}>${covered ? elementWordsOf(language).message("privacy.covered") : ""}</p>
      <div class="content" ?inert=${covered}><slot></slot></div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-privacy-screen": SpeanPrivacyScreen;
  }
}
