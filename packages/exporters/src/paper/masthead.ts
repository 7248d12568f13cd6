import { AgeClass, FormOfExploitation } from "@spean/model";
import { renderChoice } from "./boxes.js";
import { type SafeHtml, html } from "./html.js";
import { type PaperPage, shortDigestOf } from "./paper-page.js";
import type { PaperMessageId } from "./words.js";

const WRITTEN = [
  "field.case",
  "field.date",
  "field.role",
  "field.language",
] as const satisfies readonly PaperMessageId[];

/**
 * Head of the form: its title, the release it is pinned to, and the fields that the officer fills in before
 * the interview: never a name.
 */
export function renderMasthead(page: PaperPage): SafeHtml {
  const { standard, text, common, words } = page;
  const pinned = common.message("explain.standard", {
    title: text.title.text,
    id: standard.id,
    version: standard.version,
    digest: shortDigestOf(page),
  });
  const lists = page.lists.map((code) =>
    common.message("explain.quoted", { label: text.lists[code]?.label.text ?? code }),
  );
  return html`<header>
<h1>${words("form.title")}</h1>
<p class="pinned">${pinned}</p>
${lists.length > 0 ? html`<p class="pinned">${common.message("explain.lists", { count: lists.length, lists: common.list(lists) })}</p>` : ""}
<div class="fields">
${WRITTEN.map((id) => html`<p class="field"><span>${words(id)}</span></p>`)}
</div>
${[
  renderChoice(words("field.interpreter"), [words("field.interpreter.yes"), words("field.interpreter.no")]),
  renderChoice(
    words("field.age"),
    AgeClass.options.map((code) => common.message(`age-class.${code}`)),
  ),
  renderChoice(
    words("field.forms"),
    FormOfExploitation.options.map((code) => common.message(`form.${code}`)),
  ),
]}
<section class="guide">
<h2>${words("guide.title")}</h2>
<ul>
${(["guide.private", "guide.no-name", "guide.answers"] as const).map((id) => html`<li>${words(id)}</li>`)}
</ul>
</section>
</header>`;
}
