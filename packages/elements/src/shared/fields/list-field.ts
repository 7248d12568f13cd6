import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { FieldContext } from "./field.js";
import { moved, type Row } from "./row.js";
import { readWords, spokenText, type WordId } from "./spoken.js";

const controls = ":is(input, select, textarea)";

/** A list that is being edited, and what its buttons do. */
export interface EditedList<R extends Row> {
  /** The part of the model, or the id of the entry that this list is in and a hyphen with its name. The ids of entries begin with it, a hyphen and the key. */
  readonly part: string;
  readonly rows: readonly R[];
  readonly change: (rows: readonly R[]) => void;
  readonly remove: (row: R, index: number) => void;
  /** Puts back the entry that was taken out last, and gives it; nothing where none was. */
  readonly putBack: (() => R) | undefined;
}

/** A list of any length, each entry a group of fields. */
export interface ListField<R extends Row> extends EditedList<R> {
  /** The heading of an entry, with `{number}`. */
  readonly heading: WordId;
  readonly add: WordId;
  readonly create: () => R;
  /** True where an entry says nothing; it is then left out of what can only be read. */
  readonly isBlank: (row: R) => boolean;
  readonly item: (row: R, id: string) => unknown;
  /** True where the order is part of what is told. */
  readonly ordered?: boolean;
}

/** The entries of a list with the buttons that add one, take one out, put it back, and where the order counts, move it. */
export function listField<R extends Row>(context: FieldContext, list: ListField<R>): TemplateResult {
  const { part, rows, add, create, change, isBlank } = list;
  const words = readWords(context.spoken);
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
    ${context.readonly ? nothing : html`${returning(context, list)}<button type="button" id="${part}-add" part="add" lang=${words.language} @click=${append}>${words.message(add)}</button>`}
  </div>`;
}

function entry<R extends Row>(
  context: FieldContext,
  list: ListField<R>,
  at: { row: R; index: number },
): TemplateResult {
  const id = `${list.part}-${at.row.key}`;
  return html`<fieldset id=${id} class="entry" part="entry">
    <legend>${spokenText(context.spoken, list.heading, { number: at.index + 1 })}</legend>
    <div class="fields">${list.item(at.row, id)}</div>
    ${context.readonly ? nothing : html`<div class="actions">${list.ordered ? moves(context, list, at) : nothing}${removal(context, list, at)}</div>`}
  </fieldset>`;
}

function removal<R extends Row>(
  context: FieldContext,
  { part, heading, remove }: ListField<R>,
  { row, index }: { row: R; index: number },
): TemplateResult {
  const words = readWords(context.spoken);
  const name = words.message(heading, { number: index + 1 });
  const click = (): void => {
    remove(row, index);
    context.commit(part);
    context.focusLater(`#${part}-put-back`);
  };
  const label = words.message("field.remove");
  return html`<button type="button" part="remove" lang=${words.language} aria-label="${label}: ${name}" @click=${click}>${label}</button>`;
}

function moves<R extends Row>(
  context: FieldContext,
  list: ListField<R>,
  { row, index }: { row: R; index: number },
): TemplateResult[] {
  const { part, heading, rows, change } = list;
  const words = readWords(context.spoken);
  const name = words.message(heading, { number: index + 1 });
  return ([-1, 1] as const).map((by) => {
    const label = words.message(by < 0 ? "field.earlier" : "field.later");
    const click = (): void => {
      change(moved(rows, row.key, by));
      context.commit(part);
      context.focusLater(`#${part}-${row.key} ${controls}`);
    };
    const disabled = index + by < 0 || index + by >= rows.length;
    return html`<button type="button" part="move" lang=${words.language} aria-label="${label}: ${name}" ?disabled=${disabled} @click=${click}>${label}</button>`;
  });
}

/** Undo: an entry taken out by mistake comes back by one press. */
function returning<R extends Row>(context: FieldContext, { part, putBack }: ListField<R>): TemplateResult {
  const words = readWords(context.spoken);
  const click = (): void => {
    const row = putBack?.();
    context.commit(part);
    context.focusLater(`#${part}-${row?.key} ${controls}`);
  };
  const button = html`<button type="button" id="${part}-put-back" part="put-back" @click=${click}>${words.message("field.put-back")}</button>`;
  return html`<div role="status" class="removed" lang=${words.language}>
    ${putBack ? html`<p>${words.message("field.removed")} ${button}</p>` : nothing}
  </div>`;
}
