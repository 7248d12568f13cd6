import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** Selects the files that the service worker precaches: no legacy fonts, nothing of the landing page. */
const needed = (file: string) =>
  file.startsWith("assets/") && !file.endsWith(".woff") && !file.includes("landing");

/** Writes into the service worker which files were built with it. Its version changes with any of them. */
export function builtFilesPlugin(): Plugin {
  return {
    name: "built-files",
    enforce: "post",
    generateBundle(_, bundle) {
      const worker = bundle["worker.js"];
      if (worker?.type !== "chunk") return;
      const files = Object.keys(bundle)
        .filter(needed)
        .map((file) => `/${file}`)
        .sort();
      const page = bundle["index.html"];
      const document = page?.type === "asset" ? String(page.source) : "";
      const version = createHash("sha256")
        .update(JSON.stringify([files, document]))
        .digest("hex")
        .slice(0, 16);
      worker.code = worker.code.replaceAll("__BUILT__", () => JSON.stringify({ version, files }));
    },
  };
}
