import type { PinnedStandard, StandardText } from "@spean/model";
import { createText, type MessageCatalogue } from "@spean/text";
import { renderClosing } from "./closing.js";
import { renderConsent } from "./consent.js";
import { type SafeHtml, html } from "./html.js";
import { renderMasthead } from "./masthead.js";
import type { PaperPage } from "./paper-page.js";
import { renderQuestionSections, renderUrgentNeeds } from "./questions.js";
import { renderPaperStyles } from "./styles.js";
import { paperMessages } from "./words.js";

/**
 * Input of a paper form. `text` and `catalogue` are of one language; `lists` absent or empty means every
 * list.
 */
export interface PaperFormInput {
  readonly standard: PinnedStandard;
  readonly text: StandardText;
  /** The messages of `@spean/text` in that language. */
  readonly catalogue: MessageCatalogue;
  /**
   * Codes of the lists whose questions to print. The unscored groups, such as the act, belong to every list.
   */
  readonly lists?: readonly string[];
}

/**
 * A blank screening interview as one HTML document, to be printed on A4: no script, nothing fetched, black on
 * white. It has no field for a name, and no strength is printed, so that nobody adds up answers by hand.
 * Questions are in the order of a screening, after the urgent needs; each shows its code, by which the answer
 * gets to the screen. Throws a `TypeError` where text, catalogue and standard do not belong together or a
 * list does not exist: all are mistakes in a program.
 *
 * Source of the order and of the words of consent: WHO ethical and safety recommendations (2003),
 * recommendations 1, 2, 5 and 6.
 */
export function renderPaperForm({ standard, text, catalogue, lists = [] }: PaperFormInput): string {
  if (text.language !== catalogue.language)
    throw new TypeError("paperForm: text and catalogue are of different languages; pass those of one.");
  if (text.standard !== standard.id)
    throw new TypeError("paperForm: the text is of another standard; pass the text of this one.");
  if (lists.some((list) => !standard.lists.some(({ code }) => code === list)))
    throw new TypeError("paperForm: the standard has no such list.");
  return whole({
    standard,
    text,
    common: createText(catalogue),
    words: (id) => paperMessages[text.language][id].text,
    lists,
  }).markup;
}

function whole(page: PaperPage): SafeHtml {
  const { text, words } = page;
  return html`<!doctype html>
<html lang="${text.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words("form.title")} – ${text.title.text}</title>
${renderPaperStyles(page)}
</head>
<body>
${renderMasthead(page)}
<main>
${[renderConsent(page), renderUrgentNeeds(page), ...renderQuestionSections(page), renderClosing(page)]}
</main>
</body>
</html>
`;
}
