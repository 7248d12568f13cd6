import { LitElement } from "lit";
import { adoptStylesInDocument } from "./document-styles.js";
import { warnOfUnreadAttributes } from "./unread-attributes.js";

/**
 * Base class of every element: what holds wherever one stands. It keeps its looks in any document (a frame, a
 * window that prints), and takes the focus to something inside it. The first element that each one renders is
 * `translate="no"`: a translator would go on showing an outcome that the element has replaced, and the words
 * of the law are not a machine's to choose.
 */
export abstract class BaseElement extends LitElement {
  private get ownClass(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow(this.ownClass.shadowRootOptions);
    adoptStylesInDocument(root, this.ownClass.elementStyles);
    return root;
  }

  /** Called by the browser when the element is put into another document. */
  adoptedCallback(): void {
    if (this.shadowRoot?.adoptedStyleSheets)
      adoptStylesInDocument(this.shadowRoot, this.ownClass.elementStyles);
  }

  protected override firstUpdated(): void {
    warnOfUnreadAttributes(this, this.ownClass.elementProperties);
  }

  /**
   * Puts the focus on the first thing in the element that can be used; of several choices, on the chosen one.
   * Where there is nothing to use, the element itself takes it, so that it is always found. What was set just
   * now is rendered first.
   */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated && !this.isUpdatePending) this.firstControl()?.focus(options);
    else void this.updateComplete.then(() => this.focus(options));
  }

  /** Whatever in the element takes the focus, if there is anything. */
  protected firstControl(): HTMLElement | null {
    const { renderRoot } = this;
    const first =
      renderRoot.querySelector<HTMLElement>(":is(input, select, textarea):enabled") ??
      renderRoot.querySelector<HTMLElement>(":is(button:enabled, summary, a[href])");
    if (!first) return this.focusableFrame();
    const name = first.getAttribute("name");
    return (name && renderRoot.querySelector<HTMLElement>(`[name="${name}"]:checked`)) || first;
  }

  private focusableFrame(): HTMLElement {
    const frame = this.renderRoot.querySelector<HTMLElement>(":not(style)")!;
    frame.tabIndex = -1;
    frame.addEventListener("blur", () => frame.removeAttribute("tabindex"), { once: true });
    return frame;
  }
}
