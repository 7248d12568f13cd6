import type { Answer, Indicator, StandardText } from "@spean/model";
import type { QuestionSection } from "@spean/standard/sections";
import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { answerQuestion, type GivenAnswer, givenAnswer } from "../shared/answer-question.js";
import type { Words } from "../shared/words.js";
import { headingOf, wordingOf } from "./texts.js";

/**
 * Everything that a section of questions is drawn from: `read` is the officer's text, `asked` that of the
 * interview.
 */
export interface SectionView {
  readonly words: Words;
  readonly read: StandardText | undefined;
  readonly asked: StandardText | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly disabled: boolean;
  readonly isShown: (indicator: string) => boolean;
  /**
   * Count of answers given by hand, a question: forces a render if the host sets another answer than the one
   * chosen.
   */
  readonly timesChosen: (indicator: string) => number;
  readonly choose: (indicator: string, answer: GivenAnswer | undefined) => void;
}

function question(
  indicator: Indicator,
  { read, asked, answers, disabled, choose }: SectionView,
): TemplateResult {
  const { code } = indicator;
  return answerQuestion({
    id: code,
    code,
    asked: wordingOf(indicator, asked),
    read: asked === read ? undefined : wordingOf(indicator, read),
    guidance: read?.indicators[code]?.guidance.text,
    chosen: givenAnswer(answers[code]),
    disabled,
    choose: (answer) => choose(code, answer),
  });
}

/** Render dependencies shared by all questions. Adding a language makes `words` another object. */
const common = ({ words, read, asked, disabled }: SectionView): unknown[] => [words, read, asked, disabled];

/** Further render dependencies of a single question. */
const own = ({ answers, timesChosen }: SectionView, { code }: Indicator): unknown[] => [
  answers[code],
  timesChosen(code),
];

/** One section of the screening, under its heading. */
function whole(section: QuestionSection, view: SectionView): TemplateResult {
  const { words, read, isShown } = view;
  const shown = section.indicators.filter(({ code }) => isShown(code));
  const id = `${section.code}-heading`;
  return html`<section part="section" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" lang=${read?.language ?? "en"}>${headingOf(section.code, read)}</h3>
    ${shown.length === 0 ? html`<p class="done">${words.message("screening.section-done")}</p>` : ""}
    ${repeat(
      shown,
      ({ code }) => code,
      (indicator) =>
        guard([indicator, ...common(view), ...own(view, indicator)], () => question(indicator, view)),
    )}
  </section>`;
}

/**
 * One section of the screening. Of all sections only the one that an answer changed is rendered anew, and in
 * it only that question.
 */
export function questionSection(section: QuestionSection, view: SectionView): unknown {
  const { indicators } = section;
  const each = indicators.flatMap((indicator) => [view.isShown(indicator.code), ...own(view, indicator)]);
  return guard([section, ...common(view), ...each], () => whole(section, view));
}
