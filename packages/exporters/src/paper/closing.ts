import { type SafeHtml, html } from "./html.js";
import { type PaperPage, shortDigestOf } from "./paper-page.js";

const REMINDERS = [
  "closing.open",
  "closing.no-score",
  "closing.next",
  "closing.to-screen",
  "closing.paper",
] as const;
const LINES = Array.from({ length: 6 });

/**
 * Room for what else the person says, and what the officer is to remember: nothing is ruled out, and where
 * the answers go.
 */
export function renderClosing(page: PaperPage): SafeHtml {
  const { standard, words } = page;
  return html`<section class="notes">
<h2>${words("closing.notes")}</h2>
<ul class="lines">${LINES.map(() => html`<li></li>`)}</ul>
</section>
<section class="guide closing">
<h2>${words("closing.title")}</h2>
<ul>
${REMINDERS.map((id) => html`<li>${words(id)}</li>`)}
</ul>
<p class="pinned"><code lang="zxx">${standard.id} ${standard.version} ${shortDigestOf(page)}</code></p>
</section>`;
}
