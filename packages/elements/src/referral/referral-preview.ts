import type { Language } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { html, nothing, type TemplateResult } from "lit";
import type { ElementMessageId, ElementWords } from "../shared/words.js";

/** One value that travels with a referral: what it is, in words, and the value. */
interface PreviewLine {
  readonly label: string;
  readonly value: string;
}

/**
 * The data that travels with a referral, worded by the host; `previewRecord` of `@spean/exchange` gives it.
 */
export interface ReferralPreview {
  readonly sections: readonly { readonly title: string; readonly lines: readonly PreviewLine[] }[];
  /** Says that the words are drafts, while they are. */
  readonly draft?: string;
}

/** The preview in each language that the host has it in. */
export type ReferralPreviewsByLanguage = { readonly [language in Language]?: ReferralPreview | undefined };

interface PreviewSection {
  readonly previews: ReferralPreviewsByLanguage;
  readonly title: ElementMessageId;
  /** Message shown if the host gives no preview. */
  readonly none: ElementMessageId;
}

/**
 * The data that would travel, or came, value by value: exactly what the host gave, nothing left out and
 * nothing folded away.
 */
export function renderReferralPreview(
  { previews, title, none }: PreviewSection,
  words: ElementWords,
): TemplateResult {
  const languages = [words.language as Language, ...languageCodes];
  const language = languages.find((candidate) => previews[candidate]);
  const preview = language && previews[language];
  return html`<section part="preview" aria-labelledby="preview">
    <h3 id="preview">${words.message(title)}</h3>
    ${
      preview
        ? html`<div lang=${language}>
            ${preview.sections.map(
              (section) => html`<h4>${section.title}</h4>
                <dl>
                  ${section.lines.map(({ label, value }) => html`<div part="value"><dt>${label}</dt> <dd dir="auto" lang="">${value}</dd></div>`)}
                </dl>`,
            )}
            ${preview.draft ? html`<p class="hint">${preview.draft}</p>` : nothing}
          </div>`
        : html`<p class="notice" part="no-preview">${words.message(none)}</p>`
    }
  </section>`;
}
