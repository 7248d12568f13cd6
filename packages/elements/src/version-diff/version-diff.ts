import type { Language } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { BaseElement } from "../shared/base-element.js";
import { standardTextIn } from "../screening/texts.js";
import { elementWordsOf } from "../shared/words.js";
import { renderChangeCard } from "./change-card.js";
import { renderCauseList, type VersionDiffPage } from "./diff-page.js";
import type { VersionChange, VersionDifference } from "@spean/model";
import type { ComparedStandardVersion } from "./diff-page.js";
import { versionDiffStyles } from "./version-diff-styles.js";
import { renderWordingSection } from "./wording.js";

const kinds = ["lost", "gained", "opened"] as const;

/**
 * Changes of a new version of the standard, for those who decide on it: the bump that it calls for, who gains
 * or loses a finding, and the smallest cases in which that happens, in the words of the standard. What takes
 * protection away stands first and is marked in words. It compares nothing that scores: the host gives the
 * difference, as `diffStandards` of `@spean/rules/diff` finds it.
 *
 * @csspart title - The heading.
 * @csspart bump - Which kind of version it is.
 * @csspart same - What is said where no finding changes.
 * @csspart kind - All that changes in one way.
 * @csspart change - One finding that changes; `away` is the mark of what takes protection away, `applies`
 * says for whom.
 * @csspart case - A smallest case; `sign` is one of its signs, `cause` what it comes from; `more` holds the
 * further ones.
 * @csspart changes - Everything that differs in what scores.
 * @csspart wording - The wording that differs; `rewording` is one of them.
 * @csspart empty - The line shown while there is nothing to compare.
 */
export class SpeanVersionDiff extends BaseElement {
  static override styles = versionDiffStyles;

  @property({ attribute: false }) difference: VersionDifference | undefined;
  /** The version before. */
  @property({ attribute: false }) earlier: ComparedStandardVersion | undefined;
  /** The new version. */
  @property({ attribute: false }) later: ComparedStandardVersion | undefined;
  /** The language of the page. */
  @property() language: Language = "en";

  /** The changes of which the further cases are shown. */
  @state() private opened: ReadonlySet<VersionChange> = new Set();

  private toggle(change: VersionChange, open: boolean): void {
    if (open === this.opened.has(change)) return;
    this.opened = new Set(
      open ? [...this.opened, change] : [...this.opened].filter((other) => other !== change),
    );
  }

  private kind(
    kind: VersionChange["kind"],
    difference: VersionDifference,
    page: VersionDiffPage,
  ): TemplateResult | typeof nothing {
    const { words } = page;
    const found = [...difference.major, ...difference.minor].filter((change) => change.kind === kind);
    if (found.length === 0) return nothing;
    return html`<section part="kind" aria-labelledby=${kind}>
      <h3 id=${kind}>${words.message(`diff.${kind}`)}</h3>
      <p>${words.message(`diff.${kind}.meaning`)}</p>
      <ul class="cards">
        ${found.map((change) => renderChangeCard({ change, page, open: this.opened.has(change), toggle: (open) => this.toggle(change, open) }))}
      </ul>
    </section>`;
  }

  protected override render(): TemplateResult {
    const { difference, earlier, later, language } = this;
    const words = elementWordsOf(language);
    if (!difference || !earlier || !later)
      return html`<p class="frame empty" part="empty" translate="no" lang=${words.language}>${words.message("diff.empty")}</p>`;
    const page: VersionDiffPage = {
      words,
      before: standardTextIn(earlier.texts, language),
      after: standardTextIn(later.texts, language),
    };
    const { bump, major, minor, changes } = difference;
    return html`<article class="frame" translate="no" lang=${words.language} aria-labelledby="title">
      <h2 id="title" part="title">${words.message("diff.title", { before: earlier.version, after: later.version })}</h2>
      <p class="bump" part="bump">${words.message(`diff.bump.${bump}`)}</p>
      ${major.length + minor.length === 0 ? html`<p part="same">${words.message("diff.same")}</p>` : nothing} ${kinds.map((kind) => this.kind(kind, difference, page))}
      ${
        changes.length === 0
          ? nothing
          : html`<section part="changes" aria-labelledby="changes">
              <h3 id="changes">${words.message("diff.changes", { count: changes.length })}</h3>
              ${renderCauseList(page, changes)}
            </section>`
      }
      ${renderWordingSection(page)}
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "spean-version-diff": SpeanVersionDiff;
  }
}
