import { renderPaperForm } from "@spean/exporters";
import type { Language } from "@spean/model";
import { catalogues } from "@spean/text";
import type { Plugin } from "./plugin.js";
import { languages } from "./languages.js";
import { contextOf } from "./standard/context.js";

/** Path on the site of the blank form of a list in a language. */
export const paperPath = (language: Language, list: string): string => `paper/${language}/${list}.html`;

/** Every blank form, by its path: one for each list and language. */
function paperForms(): Map<string, string> {
  const forms = languages.flatMap((language) => {
    const { labels, standard } = contextOf(language);
    return standard.lists.map(({ code }): [string, string] => [
      paperPath(language, code),
      renderPaperForm({ standard, text: labels, catalogue: catalogues[language], lists: [code] }),
    ]);
  });
  return new Map(forms);
}

/** Puts the blank forms beside the pages, and serves them while the pages are being written. */
export function paperFormsPlugin(): Plugin {
  return {
    name: "spean:paper-forms",
    generateBundle() {
      for (const [fileName, source] of paperForms()) this.emitFile({ type: "asset", fileName, source });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const form = paperForms().get((request.url ?? "").slice(1));
        if (form === undefined) return next();
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(form);
      });
    },
  };
}
