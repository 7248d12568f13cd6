import type { StandardText } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import type { VersionDiffPage } from "./diff-page.js";

/**
 * One string of the standard's text that differs; one that is new has no `before`, one that was taken out no
 * `after`.
 */
interface Rewording {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const sections = ["dimensions", "groups", "lists", "clauses", "findings", "indicators"] as const;

/** Every string of a text by its place: `indicators / act.recruited / question`. */
function strings(text: StandardText): Map<string, string> {
  const found = new Map([["title", text.title.text]]);
  for (const section of sections)
    for (const [code, parts] of Object.entries(
      text[section] as Readonly<Record<string, Readonly<Record<string, { readonly text: string }>>>>,
    ))
      for (const [part, string] of Object.entries(parts))
        found.set(`${section} / ${code} / ${part}`, string.text);
  return found;
}

/**
 * Strings that differ between two texts of one language, in the order of the new one; what was taken out
 * comes last.
 */
function rewordings(before: StandardText, after: StandardText): Rewording[] {
  const [old, current] = [strings(before), strings(after)];
  return [...new Set([...current.keys(), ...old.keys()])]
    .map((path) => ({ path, before: old.get(path), after: current.get(path) }))
    .filter((one) => one.before !== one.after);
}

/**
 * The wording that differs in the language of the page; nothing where the page has not both texts in one
 * language.
 */
export function renderWordingSection({
  before,
  after,
  words,
}: VersionDiffPage): TemplateResult | typeof nothing {
  if (!before || !after || before.language !== after.language) return nothing;
  const differing = rewordings(before, after);
  if (differing.length === 0) return nothing;
  const line = (label: string, text: string | undefined): TemplateResult | typeof nothing =>
    text === undefined ? nothing : html`<div><dt>${label}</dt> <dd lang=${after.language}>${text}</dd></div>`;
  return html`<details part="wording" ?open=${differing.length <= 3}>
    <summary>${words.message("diff.wording", { count: differing.length })}</summary>
    ${differing.map(
      (one) =>
        html`<div class="wording" part="rewording">
          <p><code lang="zxx">${one.path}</code></p>
          <dl>${line(words.message("diff.before"), one.before)} ${line(words.message("diff.after"), one.after)}</dl>
        </div>`,
    )}
  </details>`;
}
