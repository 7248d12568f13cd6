import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Handler } from "hono";
import type { AgencyProfile } from "../../agencies/agency.js";

const link =
  /<link rel="(?:icon|apple-touch-icon)" href="(?<src>[^"]+)" type="(?<type>[^"]+)" sizes="(?<sizes>[^"]+)"/g;

/**
 * The icons that the page's document names. Pictures of points fill their square, so that a device may cut
 * them to its shape.
 */
function iconsIn(document: string): object[] {
  return [...document.matchAll(link)].map(({ groups }) => ({
    ...groups,
    purpose: groups!.sizes === "any" ? "any" : "any maskable",
  }));
}

/**
 * Serves what a browser needs to install the page as an app of its own: the agency's name in its language,
 * and the page's icons.
 */
export function serveWebManifest(pageFolder: string, { name, languages }: AgencyProfile): Handler {
  return async (context, next) => {
    const document = await readFile(join(pageFolder, "index.html"), "utf8").catch(() => "");
    const icons = iconsIn(document);
    if (icons.length === 0) return next();
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

/**
 * Serves the page's document, which says in `data-agency` whose page it is and begins in the agency's
 * language.
 */
export function servePageDocument(pageFolder: string, { code, languages }: AgencyProfile): Handler {
  let document: Promise<string> | undefined;
  return async (context, next) => {
    document ??= readFile(join(pageFolder, "index.html"), "utf8");
    const read = await document.catch(() => undefined);
    if (read === undefined) return next();
    return context.html(
      read.replace('<html lang="en"', `<html lang="${languages.page}" data-agency="${code}"`),
    );
  };
}
