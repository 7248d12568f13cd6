import { defineConfig } from "tsup";
import { smallerStyles } from "./scripts/smaller-styles.js";
import { entries } from "./scripts/entries.js";

/**
 * One module for each entry, what they share in chunks: so a page that uses several has one registry of
 * words. Types come from tsc.
 */
export default defineConfig({
  entry: { ...entries },
  format: ["esm", "cjs"],
  splitting: true,
  sourcemap: true,
  clean: true,
  treeshake: true,
  silent: true,
  esbuildPlugins: [smallerStyles],
  esbuildOptions: (options) => void (options.charset = "utf8"),
  target: "es2022",
});
