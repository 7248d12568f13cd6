import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { sourceResolution } from "../../scripts/source-resolution.mjs";

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the page into `dist/page` from the packages' source. Nothing becomes a data: address, which its CSP forbids. */
export default defineConfig({
  root: folder("src"),
  resolve: sourceResolution,
  build: {
    outDir: folder("dist/page"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: folder("src/page.html") },
  },
});
