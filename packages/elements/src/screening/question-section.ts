import type { Answer, Indicator, StandardText } from "@spean/model";
import type { Section } from "@spean/standard/sections";
import { html, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { answerQuestion, type GivenAnswer, givenAnswer } from "../shared/answer-question.js";
import type { Words } from "../shared/words.js";
import { headingOf, wordingOf } from "./texts.js";

/** What a section needs to show its questions: `read` is the officer's text, `asked` that of the interview. */
export interface SectionView {
  readonly words: Words;
  readonly read: StandardText | undefined;
  readonly asked: StandardText | undefined;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly disabled: boolean;
  readonly isShown: (indicator: string) => boolean;
  readonly choose: (indicator: string, answer: GivenAnswer | undefined) => void;
}

function question(indicator: Indicator, { read, asked, answers, disabled, choose }: SectionView): TemplateResult {
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

/** One section of the screening, under its heading. */
export function questionSection(section: Section, view: SectionView): TemplateResult {
  const { words, read, isShown } = view;
  const shown = section.indicators.filter(({ code }) => isShown(code));
  const id = `${section.code}-heading`;
  return html`<section part="section" aria-labelledby=${id}>
    <h3 id=${id} tabindex="-1" lang=${read?.language ?? "en"}>${headingOf(section.code, read)}</h3>
    ${shown.length === 0 ? html`<p class="done">${words.message("screening.section-done")}</p>` : ""}
    ${repeat(
      shown,
      ({ code }) => code,
      (indicator) => question(indicator, view),
    )}
  </section>`;
}
