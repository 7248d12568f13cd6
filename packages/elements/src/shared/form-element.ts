import { property, state } from "lit/decorators.js";
import { BaseElement } from "./base-element.js";

/** One entry of a form: its name and its value. */
export type FormEntry = readonly [name: string, value: string];

/**
 * Base class of every element that holds a value in a form. What a form sends is what the element holds at
 * that moment: the entries are read when the form is sent, so the browser keeps none of them, has nothing to
 * put back after Back or a reload, and no answer outlives the page unless the host saves it.
 *
 * Source: HTML, "constructing the entry list": the `formdata` event.
 */
export abstract class FormElement extends BaseElement {
  static readonly formAssociated = true;

  /** Nothing can be changed; what there is is shown, and is no entry of a form. */
  @property({ type: Boolean, reflect: true }) disabled = false;
  @state() private disabledByForm = false;

  protected readonly internals = this.attachInternals();
  private form: HTMLFormElement | null = null;

  /** Makes an element without a form: a label that names it gives it its name, and leads to it. */
  constructor() {
    super();
    this.internals.role = "group";
    this.addEventListener("click", (event) => {
      // pressing the label presses the element itself, and nothing in it
      if (event.composedPath()[0] === this) this.focus();
    });
  }

  /** The entries of the value; one without a name is none. */
  protected abstract get formEntries(): readonly FormEntry[];

  /** Empties the element, as resetting its form does. */
  abstract formResetCallback(): void;

  /** True while the element or a `fieldset` around it is disabled. */
  protected get isDisabled(): boolean {
    return this.disabled || this.disabledByForm;
  }

  /** Called by the browser when the element, or a `fieldset` around it, is disabled or enabled. */
  formDisabledCallback(disabled: boolean): void {
    this.disabledByForm = disabled;
    // the attribute is written while an update is under way, and Lit renders nothing that changes then
    queueMicrotask(() => this.requestUpdate());
  }

  /** Called by the browser when the element enters a form or leaves it. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    // captured, so that what the host reads at the same event is whole
    this.form?.removeEventListener("formdata", this.enter, true);
    form?.addEventListener("formdata", this.enter, true);
    this.form = form;
  }

  private readonly enter = ({ formData }: FormDataEvent): void => {
    if (this.isDisabled) return;
    for (const [name, value] of this.formEntries) if (name) formData.append(name, value);
  };
}
