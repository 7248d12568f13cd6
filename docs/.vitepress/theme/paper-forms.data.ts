import type { Language } from "@spean/model";
import { languages } from "../languages.js";
import { paperPath } from "../paper-forms.js";
import { contextOf, entry } from "../standard/context.js";

/** One list with the addresses of its blank forms, named in each language. */
export interface PaperRow {
  readonly names: Readonly<Record<Language, string>>;
  readonly forms: readonly { readonly language: Language; readonly href: string }[];
}

/** The blank forms there are, one row for each list. */
export declare const data: readonly PaperRow[];

/** Read once, when the site is built. */
export default {
  load: (): PaperRow[] =>
    contextOf("en").standard.lists.map(({ code }) => ({
      names: Object.fromEntries(languages.map((language) => [language, entry(contextOf(language).labels.lists, code).label.text])) as Record<
        Language,
        string
      >,
      forms: languages.map((language) => ({ language, href: paperPath(language, code) })),
    })),
};
