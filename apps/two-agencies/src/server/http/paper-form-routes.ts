import { createHash } from "node:crypto";
import { renderPaperForm } from "@spean/exporters";
import type { Language } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { commonList } from "@spean/standard";
import { standardTexts } from "@spean/standard/texts";
import { catalogues } from "@spean/text";
import type { Hono } from "hono";
import { contentSecurityPolicy } from "./security-headers.js";

/** The hash by which a policy lets through each inline style of a document, and nothing else. */
function styleHashes(document: string): string[] {
  return [...document.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = ""]) => `sha256-${createHash("sha256").update(style).digest("base64")}`,
  );
}

/**
 * Serves the blank form on paper in each language, such as `/paper/km`. It is one document without script, so
 * it works with none.
 */
export function addPaperFormRoutes(app: Hono): void {
  app.get(`/paper/:language{${languageCodes.join("|")}}`, (context) => {
    const language = context.req.param("language") as Language;
    const form = renderPaperForm({
      standard: commonList,
      text: standardTexts[language],
      catalogue: catalogues[language],
    });
    context.header("content-security-policy", contentSecurityPolicy(styleHashes(form)));
    return context.html(form);
  });
}
