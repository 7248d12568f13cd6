import type { Answer, Indicator, StandardText } from "@spean/model";
import type { QuestionSection } from "@spean/standard/sections";
import { html, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { renderAnswerQuestion, type ChosenAnswer, chosenAnswerOf } from "../shared/answer-question.js";
import type { ElementWords } from "../shared/words.js";
import { sectionHeadingOf, questionWordingOf } from "./texts.js";

/**
 * Everything that a section of questions is drawn from: `read` is the officer's text, `asked` that of the
 * interview.
 */
export interface QuestionSectionView {
  readonly words: ElementWords;
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
  readonly choose: (indicator: string, answer: ChosenAnswer | undefined) => void;
}

function question(
  indicator: Indicator,
  { read, asked, answers, disabled, choose }: QuestionSectionView,
): TemplateResult {
  const { code } = indicator;
  return renderAnswerQuestion({
    id: code,
    code,
    asked: questionWordingOf(indicator, asked),
    read: asked === read ? undefined : questionWordingOf(indicator, read),
    guidance: read?.indicators[code]?.guidance.text,
    chosen: chosenAnswerOf(answers[code]),
    disabled,
    choose: (answer) => choose(code, answer),
  });
}

/** Render dependencies shared by all questions. Adding a language makes `words` another object. */
const common = ({ words, read, asked, disabled }: QuestionSectionView): unknown[] => [
  words,
  read,
  asked,
  disabled,
];

/** Further render dependencies of a single question. */
const own = ({ answers, timesChosen }: QuestionSectionView, { code }: Indicator): unknown[] => [
  answers[code],
  timesChosen(code),
];

/** One section of the screening, under its heading. */
function whole(section: QuestionSection, view: QuestionSectionView): TemplateResult {
  const { words, read, isShown } = view;
  const shown = section.indicators.filter(({ code }) => isShown(code));
  const id = `${section.code}-heading`;
  return html`<section part="section" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" lang=${read?.language ?? "en"}>${sectionHeadingOf(section.code, read)}</h3>
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
export function renderQuestionSection(section: QuestionSection, view: QuestionSectionView): unknown {
  const { indicators } = section;
  const each = indicators.flatMap((indicator) => [view.isShown(indicator.code), ...own(view, indicator)]);
  return guard([section, ...common(view), ...each], () => whole(section, view));
}
