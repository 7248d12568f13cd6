import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { FieldRenderContext } from "./field.js";
import { moveEditedRow, type EditedRow } from "./row.js";
import { officerWordsOf, renderSpokenText, type AnyMessageId } from "./spoken.js";

const controls = ":is(input, select, textarea)";

/** A list that is being edited, and what its buttons do. */
export interface EditedListView<R extends EditedRow> {
  /**
   * The part of the model, or the id of the entry that this list is in and a hyphen with its name. The ids of
   * entries begin with it, a hyphen and the key.
   */
  readonly part: string;
  readonly rows: readonly R[];
  readonly change: (rows: readonly R[]) => void;
  readonly remove: (row: R, index: number) => void;
  /** Puts back the entry that was taken out last, and gives it; nothing where none was. */
  readonly putBack: (() => R) | undefined;
}

/** A list of any length, each entry a group of fields. */
export interface ListFieldView<R extends EditedRow> extends EditedListView<R> {
  /** The heading of an entry, with `{number}`. */
  readonly heading: AnyMessageId;
  readonly add: AnyMessageId;
  readonly create: () => R;
  /** True where an entry says nothing; it is then left out of what can only be read. */
  readonly isBlank: (row: R) => boolean;
  readonly item: (row: R, id: string) => unknown;
  /** True where the order is part of what is told. */
  readonly ordered?: boolean;
}

/**
 * The entries of a list with the buttons that add one, take one out, put it back, and where the order counts,
 * move it.
 */
export function renderListField<R extends EditedRow>(
  context: FieldRenderContext,
  list: ListFieldView<R>,
): TemplateResult {
  const { part, rows, add, create, change, isBlank } = list;
  const words = officerWordsOf(context.spoken);
  const append = (): void => {
    const row = create();
    change([...rows, row]);
    context.commit(part);
    context.focusLater(`#${part}-${row.key} ${controls}`);
  };
  return html`<div class="list">
    ${repeat(
      context.readonly ? rows.filter((row) => !isBlank(row)) : rows,
      ({ key }) => key,
      (row, index) => entry(context, list, { row, index }),
    )}
    ${
      context.readonly
        ? nothing
        : html`${returning(context, list)}<button type="button" id="${part}-add" part="add" lang=${words.language}
      @click=${append}>${words.message(add)}</button>`
    }
  </div>`;
}

function entry<R extends EditedRow>(
  context: FieldRenderContext,
  list: ListFieldView<R>,
  at: { row: R; index: number },
): TemplateResult {
  const id = `${list.part}-${at.row.key}`;
  return html`<fieldset id=${id} class="entry" part="entry">
    <legend>${renderSpokenText(context.spoken, list.heading, { number: at.index + 1 })}</legend>
    <div class="fields">${list.item(at.row, id)}</div>
    ${context.readonly ? nothing : html`<div class="actions">${list.ordered ? moves(context, list, at) : nothing}${removal(context, list, at)}</div>`}
  </fieldset>`;
}

function removal<R extends EditedRow>(
  context: FieldRenderContext,
  { part, heading, remove }: ListFieldView<R>,
  { row, index }: { row: R; index: number },
): TemplateResult {
  const words = officerWordsOf(context.spoken);
  const name = words.message(heading, { number: index + 1 });
  const click = (): void => {
    remove(row, index);
    context.commit(part);
    context.focusLater(`#${part}-put-back`);
  };
  const label = words.message("field.remove");
  return html`<button type="button" part="remove" lang=${words.language} aria-label="${label}: ${name}"
    @click=${click}>${label}</button>`;
}

function moves<R extends EditedRow>(
  context: FieldRenderContext,
  list: ListFieldView<R>,
  { row, index }: { row: R; index: number },
): TemplateResult[] {
  const { part, heading, rows, change } = list;
  const words = officerWordsOf(context.spoken);
  const name = words.message(heading, { number: index + 1 });
  return ([-1, 1] as const).map((by) => {
    const label = words.message(by < 0 ? "field.earlier" : "field.later");
    const click = (): void => {
      change(moveEditedRow(rows, row.key, by));
      context.commit(part);
      context.focusLater(`#${part}-${row.key} ${controls}`);
    };
    const disabled = index + by < 0 || index + by >= rows.length;
    return html`<button type="button" part="move" lang=${words.language} aria-label="${label}: ${name}" ?disabled=${disabled}
      @click=${click}>${label}</button>`;
  });
}

/** Undo: an entry taken out by mistake comes back by one press. */
function returning<R extends EditedRow>(
  context: FieldRenderContext,
  { part, putBack }: ListFieldView<R>,
): TemplateResult {
  const words = officerWordsOf(context.spoken);
  const click = (): void => {
    const row = putBack?.();
    context.commit(part);
    context.focusLater(`#${part}-${row?.key} ${controls}`);
  };
  const button = html`<button type="button" id="${part}-put-back" part="put-back"
    @click=${click}>${words.message("field.put-back")}</button>`;
  return html`<div role="status" class="removed" lang=${words.language}>
    ${putBack ? html`<p>${words.message("field.removed")} ${button}</p>` : nothing}
  </div>`;
}
