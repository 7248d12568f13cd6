import { createHash } from "node:crypto";
import { renderPaperForm } from "@spean/exporters";
import type { Language } from "@spean/model";
import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import { catalogues } from "@spean/text";
import type { Hono } from "hono";
import { contentSecurityPolicy } from "./security-headers.js";

const texts = { en, km, th };

/** The hash by which a policy lets through each inline style of a document, and nothing else. */
function styleHashes(document: string): string[] {
  return [...document.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = ""]) => `sha256-${createHash("sha256").update(style).digest("base64")}`,
  );
}

/** Serves the blank form on paper at `/paper/en`, `/paper/km` and `/paper/th`. It is one document without script, so it works with none. */
export function addPaper(app: Hono): void {
  app.get("/paper/:language{en|km|th}", (context) => {
    const language = context.req.param("language") as Language;
    const form = renderPaperForm({
      standard: commonList,
      text: texts[language],
      catalogue: catalogues[language],
    });
    context.header("content-security-policy", contentSecurityPolicy(styleHashes(form)));
    return context.html(form);
  });
}
