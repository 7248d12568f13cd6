import { defineConfig } from "tsup";
import { smallerStyles } from "./scripts/smaller-styles.js";

/**
 * One script file with everything in it, for a page without a build: it defines the elements, `<spean-live>`
 * among them.
 */
export default defineConfig({
  entry: { spean: "src/live.ts" },
  format: "iife",
  outDir: "dist/bundle",
  outExtension: () => ({ js: ".js" }),
  noExternal: [/./],
  minify: true,
  treeshake: true,
  silent: true,
  esbuildPlugins: [smallerStyles],
  esbuildOptions: (options) => void (options.charset = "utf8"),
  platform: "browser",
  target: "es2022",
});
