import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Handler } from "hono";
import type { Agency } from "../../agencies/agency.js";

/** The icon that the page's document names. */
const iconIn = (document: string): string | undefined => /<link rel="icon" href="([^"]+)"/.exec(document)?.[1];

/** Serves what a browser needs to install the page as an app of its own: the agency's name in its language, and the page's icon. */
export function webManifest(pageFolder: string, { name, languages }: Agency): Handler {
  return async (context, next) => {
    const document = await readFile(join(pageFolder, "index.html"), "utf8").catch(() => "");
    const src = iconIn(document);
    if (src === undefined) return next();
    const icons = [{ src, sizes: "any", type: "image/svg+xml" }];
    const manifest = {
      id: "/",
      name: name[languages.page],
      short_name: "Spean",
      lang: languages.page,
      start_url: "/",
      scope: "/",
      display: "standalone",
      icons,
    };
    return context.body(JSON.stringify(manifest), 200, { "content-type": "application/manifest+json" });
  };
}
