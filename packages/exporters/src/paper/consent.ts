import { ConsentGiver } from "@spean/model";
import { renderChoice } from "./boxes.js";
import { type SafeHtml, html } from "./html.js";
import type { PaperPage } from "./paper-page.js";

const SPOKEN = [
  "consent.why",
  "consent.free",
  "consent.services",
  "consent.sharing",
  "consent.withdraw",
] as const;

/** The words of consent, spoken before the first question, and boxes for the answer, none of them marked. */
export function renderConsent({ words }: PaperPage): SafeHtml {
  return html`<section class="consent">
<h2>${words("consent.title")}</h2>
<ul class="spoken">
${SPOKEN.map((id) => html`<li>${words(id)}</li>`)}
</ul>
${[
  renderChoice(words("consent.answer"), [words("consent.agrees"), words("consent.does-not-agree")]),
  renderChoice(
    words("consent.by"),
    ConsentGiver.options.map((giver) => words(`consent.by.${giver}`)),
  ),
]}
<p>${words("consent.otherwise")}</p>
</section>`;
}
