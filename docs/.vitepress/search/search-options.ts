import type { DefaultTheme } from "vitepress";
import type { Language } from "@spean/model";
import { languages } from "../languages.js";
import { wordsOf } from "../site-words.js";
import { generatedSections } from "./generated-sections.js";
import type { Section } from "./sections.js";
import { tokenize } from "./tokenize.js";

/**
 * The search inside the site: an index of its own for each language, nothing sent anywhere. Every term has to
 * be on the page.
 */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: { tokenize },
    searchOptions: { combineWith: "AND", fuzzy: false, prefix: true, boost: { title: 6, titles: 1, text: 1 } },
    // `null` leaves a page to VitePress, which its type does not say
    _splitIntoSections: (file) => generatedSections(file) as Section[],
  },
  locales: Object.fromEntries(
    languages.map((language) => [language === "en" ? "root" : language, { translations: translations(language) }]),
  ),
};

function translations(language: Language): NonNullable<DefaultTheme.LocalSearchOptions["translations"]> {
  const { word } = wordsOf(language);
  return {
    button: { buttonText: word("search.button"), buttonAriaLabel: word("search.button") },
    modal: {
      displayDetails: word("search.details"),
      resetButtonTitle: word("search.reset"),
      backButtonTitle: word("search.close"),
      noResultsText: word("search.none"),
      footer: {
        selectText: word("search.select"),
        selectKeyAriaLabel: "Enter",
        navigateText: word("search.navigate"),
        navigateUpKeyAriaLabel: "↑",
        navigateDownKeyAriaLabel: "↓",
        closeText: word("search.exit"),
        closeKeyAriaLabel: "Esc",
      },
    },
  };
}
