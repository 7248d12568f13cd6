import type { Language } from "@spean/model";
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { type FormEntry, FormElement } from "./form-element.js";
import { emitSpeanEvent, type RecordChangeEventName } from "./events.js";
import { renderErrorSummary } from "./fields/error-summary.js";
import type { FieldRenderContext } from "./fields/field.js";
import type { FieldFault, DraftShape } from "./fields/draft-shape.js";
import type { EditedListView } from "./fields/list-field.js";
import type { EditedRow } from "./fields/row.js";
import { type SpokenLanguages, spokenLanguagesOf } from "./fields/spoken.js";

/** An entry that was taken out of a list, to be put back. */
interface Removed {
  readonly part: string;
  readonly row: EditedRow;
  readonly index: number;
}

/** Parts of a value element: the shape by which its value is edited, and the event that tells of a change. */
interface ValueElementOptions<Value, Draft> {
  readonly shape: DraftShape<Value, Draft>;
  readonly event: RecordChangeEventName;
}

/** The field of this id, or the first one in what has the id. */
const selectorOf = (id: string): string =>
  `#${id}:is(input, select, textarea):enabled, #${id} :is(input, select, textarea):enabled`;

/**
 * Base class of the elements that edit one part of a record. The value goes in and out in the model's shape,
 * as a property, never as an attribute, since attributes end up in markup and logs; change events carry none
 * of it. Form-associated: in a form the whole value is one entry, as JSON.
 */
export abstract class ValueElement<Value extends object, Draft> extends FormElement {
  /** The officer's language. */
  @property() language: Language = "en";
  /** The name of the value in a form. */
  @property({ reflect: true }) name = ""; /** Shows what there is as text, and lets nothing be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  @state() protected draft: Draft;
  /** Fields that were left after a change. */
  @state() private left: ReadonlySet<string> = new Set();
  /** True where everything was asked to be checked: every fault is then shown. */
  @state() private checked = false;
  @state() private removed: Removed | undefined;
  private changed = false;

  /** Takes what the element is made of; the elements themselves are made without arguments. */
  constructor(private readonly options: ValueElementOptions<Value, Draft>) {
    super();
    this.draft = options.shape.draft(undefined);
    this.addEventListener("invalid", (event) => this.refused(event));
  }

  /**
   * The value, whole; `undefined` while nothing was entered, or something is missing or doubtful. Setting
   * what it holds already changes nothing.
   */
  @property({ attribute: false })
  get value(): Value | undefined {
    return this.isComplete ? (this.entered as Value) : undefined;
  }
  /** Shows a value, whole or not. */
  set value(value: Partial<Value> | undefined) {
    const same = (other: unknown): boolean => JSON.stringify(other) === JSON.stringify(value);
    if (same(this.value) || same(this.entered)) return;
    this.draft = this.options.shape.draft(value);
    this.forget();
  }

  /**
   * The value as far as it was entered, whole or not, without what is doubtful. A host may keep it as a draft
   * and set it as `value` again.
   */
  get entered(): Partial<Value> {
    return this.options.shape.entered(this.draft);
  }

  /** Empties every field. */
  clear(): void {
    this.draft = this.options.shape.draft(undefined);
    this.forget();
  }

  /** True where nothing is missing or doubtful; an element without any entry is in order. Shows nothing. */
  checkValidity(): boolean {
    return this.faults.length === 0;
  }

  /**
   * Shows everything that is missing or doubtful and puts the focus on the list of it. True where there is
   * nothing to show.
   */
  reportValidity(): boolean {
    this.checked = true;
    if (this.checkValidity()) return true;
    this.focusLater("#summary");
    return false;
  }

  /** Called by the browser when the form is reset. */
  override formResetCallback(): void {
    this.clear();
  }

  /** The languages that labels are shown in; an element that asks the person adds the interview's. */
  protected get spoken(): SpokenLanguages {
    return spokenLanguagesOf(this.language);
  }

  protected override get formEntries(): readonly FormEntry[] {
    return this.isComplete ? [[this.name, JSON.stringify(this.entered)]] : [];
  }

  /** Puts the focus on what is missing or doubtful, and where nothing is, on the first field. */
  override focus(options?: FocusOptions): void {
    const [fault] = this.faults;
    const control = fault && this.controlOf(fault.control ?? fault.field);
    if (control) control.focus(options);
    else super.focus(options);
  }

  private controlOf(control: string): HTMLElement | null | undefined {
    return this.renderRoot?.querySelector(selectorOf(control));
  }

  /** Faults: parts that are missing or doubtful. Nothing is missing where nothing was entered. */
  protected get faults(): readonly FieldFault[] {
    const all = this.options.shape.faults(this.draft);
    const isEmpty = all.every(({ missing }) => missing) && Object.keys(this.entered).length === 0;
    return isEmpty ? [] : all;
  }

  private get isComplete(): boolean {
    return this.faults.length === 0 && Object.keys(this.entered).length > 0;
  }

  /** Changes the draft; `commit` then tells the host. */
  protected edit(patch: Partial<Draft>): void {
    this.draft = { ...this.draft, ...patch };
    this.changed = true;
  }

  /** A list of the draft, with what its buttons do. `id` begins with the part of the model. */
  protected list<R extends EditedRow>(
    id: string,
    rows: readonly R[],
    change: (rows: readonly R[]) => void,
  ): EditedListView<R> {
    const removed = this.removed?.part === id ? (this.removed as Removed & { row: R }) : undefined;
    return {
      part: id,
      rows,
      change,
      remove: (row, index) => {
        change(rows.filter((other) => other !== row));
        this.removed = { part: id, row, index };
      },
      putBack:
        removed &&
        (() => {
          change([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)]);
          this.removed = undefined;
          return removed.row;
        }),
    };
  }

  /** Context that every field reads. */
  protected get context(): FieldRenderContext {
    const faults = this.faults;
    return {
      spoken: this.spoken,
      readonly: this.readonly,
      faultAt: (field) =>
        this.checked || this.left.has(field) ? faults.find((fault) => fault.field === field) : undefined,
      commit: (field) => this.commit(field),
      focusLater: (selector) => this.focusLater(selector),
    };
  }

  /** Everything in the element: title, faults, fields. */
  protected frame(title: TemplateResult | typeof nothing, fields: unknown): TemplateResult {
    const { spoken } = this;
    const goTo = (control: string): void => this.focusLater(selectorOf(control));
    return html`<div class="frame" translate="no" lang=${this.language}>
      ${title}${this.checked && !this.readonly ? renderErrorSummary(spoken, this.faults, goTo) : nothing}
      <fieldset class="all" ?disabled=${this.isDisabled}>${fields}</fieldset>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { internals } = this;
    const [fault] = this.faults;
    const anchor = this.renderRoot.querySelector<HTMLElement>(".all");
    // the words stand in the summary: the browser asks for some, and shows none of them
    if (fault && anchor) internals.setValidity({ customError: true }, this.options.event, anchor);
    else internals.setValidity({});
  }

  private commit(field: string): void {
    this.left = new Set(this.left).add(field);
    if (!this.changed) return;
    this.changed = false;
    emitSpeanEvent(this, this.options.event, {
      part: field.split("-")[0] as string,
      complete: this.isComplete,
    });
  }

  /**
   * The browser found the element not in order when its form was sent: the summary says why, in the page's
   * language.
   */
  private refused(event: Event): void {
    event.preventDefault();
    this.checked = true;
    const invalid = [...(this.internals.form?.elements ?? [])].find((other) =>
      other.matches(":invalid:not(fieldset)"),
    );
    if (invalid === this) this.focusLater("#summary");
  }

  private forget(): void {
    Object.assign(this, { left: new Set(), checked: false, removed: undefined, changed: false });
  }

  private focusLater(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
