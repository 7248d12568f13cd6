// In: how a group of choices is made up. Out: its markup as one template, so that a question is one clone and
// not one for each choice.

/** Markup with holes. */
const markup = (strings: TemplateStringsArray, ..._holes: 0[]): readonly string[] => strings;

/** Holes: language, label, description, whether it is disabled, what a change does. */
const opening = markup`<fieldset class="choice-group" role="radiogroup" lang=${0} aria-labelledby=${0}
  aria-describedby=${0} ?disabled=${0} @change=${0}>`;
/** Holes: id, question. */
const legend = markup`<legend id=${0} part="question">${0}</legend>`;
/** Holes: id, code, language, words. */
const guidance = markup`<p id=${0} class="guidance" part="guidance" data-code=${0} lang=${0}>${0}</p>`;
/** Holes: name, value, whether it is chosen, words. */
const option = markup`<label class="option" part="option"><input type="radio" name=${0} value=${0} .checked=${0}>${0}</label>`;
/** One hole: what stands below. */
const closing = markup`${0}</fieldset>`;

const made = new Map<string, TemplateStringsArray>();

function join(pieces: readonly (readonly string[])[]): TemplateStringsArray {
  const strings = pieces.reduce((all, piece) => [
    ...all.slice(0, -1),
    `${all.at(-1)!}${piece[0]!}`,
    ...piece.slice(1),
  ]);
  return Object.assign([...strings], { raw: strings });
}

/**
 * The template of a group with so many choices, made once; its holes are filled in the order of the pieces.
 */
export function choiceGroupTemplateFor(choices: number, guided: boolean): TemplateStringsArray {
  const key = `${choices} ${guided}`;
  const template =
    made.get(key) ??
    join([
      opening,
      legend,
      ...(guided ? [guidance] : []),
      ...Array<readonly string[]>(choices).fill(option),
      closing,
    ]);
  made.set(key, template);
  return template;
}
