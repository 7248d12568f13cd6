import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Handler } from "hono";
import type { AgencyProfile } from "../../agencies/agency.js";

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
      read.replace('<html lang="en">', `<html lang="${languages.page}" data-agency="${code}">`),
    );
  };
}
