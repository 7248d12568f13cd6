import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { sourceResolution as resolve } from "../../scripts/source-resolution.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));
const rolldownOptions = { input: folder("src/page.html") };
const output = { outDir: folder("dist/page"), emptyOutDir: true, chunkSizeWarningLimit: 2000 };

/** Builds the page from the packages' source; nothing as a data: address, which its CSP forbids. */
export default defineConfig({
  root: folder("src"),
  resolve,
  build: { ...output, assetsInlineLimit: 0, target: "es2022", rolldownOptions },
});
