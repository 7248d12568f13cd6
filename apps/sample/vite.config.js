import { defineConfig } from "vite";
import { sourceResolution } from "../../scripts/source-resolution.mjs";
/** Builds the page from the packages' source; nothing as a data: address, which its CSP forbids. */
export default defineConfig({
  root: `${import.meta.dirname}/src`,
  resolve: sourceResolution,
  build: { outDir: "../dist/page", emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
});
