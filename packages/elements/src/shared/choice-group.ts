import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { choiceGroupTemplateFor } from "./choice-group-template.js";
import { type ElementMessageId, type ElementWords, elementWordsOf } from "./words.js";

/** A question in one language. */
export interface QuestionWording {
  /** A BCP 47 tag. */
  readonly language: string;
  readonly question: string;
}

/** One question with its choices, of which none is chosen until somebody chooses. */
export interface ChoiceGroupView<Value extends string> {
  /** Unique in the shadow root; the radios' name. */
  readonly id: string;
  /** The question as it is spoken. */
  readonly asked: QuestionWording;
  /** The same question for an officer who does not read the language it is spoken in. */
  readonly read?: QuestionWording | undefined;
  /** In the officer's language. */
  readonly guidance?: string | undefined;
  /** The question's code, shown small after the guidance, as it stands on the paper form. */
  readonly code?: string | undefined;
  /** The fault of the choice, in the officer's language. */
  readonly error?: string | undefined;
  readonly choices: readonly Value[];
  readonly labelId: (choice: Value) => ElementMessageId;
  readonly chosen: Value | undefined;
  readonly disabled?: boolean;
  /** `undefined`: the choice was taken back. */
  readonly choose: (choice: Value | undefined) => void;
}

/**
 * Label of a choice; marked with its own `lang` if it had to fall back to another language than the
 * question's.
 */
function spokenLabel<Value extends string>(
  { asked, labelId }: ChoiceGroupView<Value>,
  choice: Value,
): TemplateResult | string {
  const words = elementWordsOf(asked.language);
  const label = words.message(labelId(choice));
  return words.language === asked.language ? label : html`<span lang=${words.language}>${label}</span>`;
}

/** Words as they are spoken, and under them the same for an officer who does not read that language. */
function inBoth(
  spoken: TemplateResult | string,
  read: QuestionWording | undefined,
  words: (read: QuestionWording) => string,
): TemplateResult | string {
  return read ? html`${spoken} <span class="read" lang=${read.language}>${words(read)}</span>` : spoken;
}

/**
 * The button that takes the choice back. The focus then returns to the first radio, since the button is gone.
 */
function clearButton<Value extends string>(
  { asked, read, choose }: ChoiceGroupView<Value>,
  words: ElementWords,
): TemplateResult {
  const clear = (event: Event): void => {
    const group = (event.currentTarget as HTMLElement).closest("fieldset");
    choose(undefined);
    group?.querySelector("input")?.focus();
  };
  const label = words.message("question.clear");
  return html`<button type="button" class="clear" part="clear" lang=${words.language} aria-label="${label}: ${(read ?? asked).question}"
    @click=${clear}>
    ${label}
  </button>`;
}

/** The lines below the choices: the way back, and what is at fault. Most questions have neither. */
function below<Value extends string>(
  group: ChoiceGroupView<Value>,
  words: ElementWords,
): TemplateResult | typeof nothing {
  const { id, chosen, error } = group;
  if (chosen === undefined && !error) return nothing;
  const fault = error
    ? html`<p id="${id}-error" class="error" part="error" lang=${words.language}>${error}</p>`
    : nothing;
  return html`${chosen === undefined ? nothing : clearButton(group, words)}${fault}`;
}

/**
 * A question as native radios in one group: one tab stop, arrow keys, nothing preselected, and a way back to
 * no answer.
 */
export function renderChoiceGroup<Value extends string>(group: ChoiceGroupView<Value>): TemplateResult {
  const {
    id,
    asked,
    read,
    guidance,
    code,
    error,
    choices,
    labelId,
    chosen,
    choose,
    disabled = false,
  } = group;
  const words = elementWordsOf((read ?? asked).language);
  const descriptions = [...(guidance ? [`${id}-guidance`] : []), ...(error ? [`${id}-error`] : [])].join(" ");
  const change = (event: Event): void => choose((event.target as HTMLInputElement).value as Value);
  const label = (choice: Value) =>
    inBoth(spokenLabel(group, choice), read, ({ language }) =>
      elementWordsOf(language).message(labelId(choice)),
    );
  return html(
    choiceGroupTemplateFor(choices.length, Boolean(guidance)),
    ...[asked.language, `${id}-question`, descriptions || nothing, disabled, change],
    ...[`${id}-question`, inBoth(asked.question, read, ({ question }) => question)],
    ...(guidance ? [`${id}-guidance`, code ?? nothing, words.language, guidance] : []),
    ...choices.flatMap((choice) => [id, choice, live(chosen === choice), label(choice)]),
    below(group, words),
  );
}
