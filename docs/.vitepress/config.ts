import { fileURLToPath } from "node:url";
import type { Language } from "@spean/model";
import { languageFacts } from "@spean/model/languages";
import { type DefaultTheme, defineConfig, type LocaleSpecificConfig } from "vitepress";
import { languages, rootOf } from "./languages.js";
import { paperFormsPlugin } from "./paper-forms.js";
import { navOf, sidebarOf } from "./navigation.js";
import { accessibleSearchPlugin } from "./search/accessible-search.js";
import { searchOptions } from "./search/search-options.js";
import { wordsOf } from "./site-words.js";

function localeOf(language: Language): LocaleSpecificConfig<DefaultTheme.Config> & { label: string; link: string } {
  const { word } = wordsOf(language);
  return {
    label: languageFacts[language].endonym,
    lang: language,
    dir: languageFacts[language].direction,
    link: rootOf(language),
    description: word("site.description"),
    themeConfig: {
      nav: navOf(language),
      sidebar: sidebarOf(language),
      outline: { label: word("theme.outline"), level: [2, 3] },
      docFooter: { prev: word("theme.previous"), next: word("theme.next") },
      langMenuLabel: word("theme.language"),
      sidebarMenuLabel: word("theme.menu"),
      returnToTopLabel: word("theme.top"),
      skipToContentLabel: word("theme.skip"),
      darkModeSwitchLabel: word("theme.appearance"),
      darkModeSwitchTitle: word("theme.to-dark"),
      lightModeSwitchTitle: word("theme.to-light"),
      notFound: {
        title: word("not-found.title"),
        quote: word("not-found.quote"),
        linkText: word("not-found.home"),
        linkLabel: word("not-found.home"),
      },
    },
  };
}

/**
 * The site: every language of `languages`, a search of its own, no request to any other host. Addresses end
 * in `.html`, so any web server can serve it.
 */
export default defineConfig({
  title: "Spean",
  titleTemplate: ":title · Spean",
  // for who changes the repository, not for who uses what is in it
  srcExclude: ["testing.md"],
  head: [["link", { rel: "icon", type: "image/svg+xml", href: "/bridge.svg" }]],
  locales: Object.fromEntries(languages.map((language) => [language === "en" ? "root" : language, localeOf(language)])),
  themeConfig: { logo: { src: "/bridge.svg", alt: "" }, search: { provider: "local", options: searchOptions } },
  markdown: { theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" } },
  vite: {
    plugins: [paperFormsPlugin(), accessibleSearchPlugin()],
    // the theme's own first page has no main landmark
    resolve: { alias: [{ find: /^.*\/VPHome\.vue$/, replacement: fileURLToPath(new URL("./theme/home.vue", import.meta.url)) }] },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("spean-") } } },
});
