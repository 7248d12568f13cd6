import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
}

/**
 * The sources of what `exports` of the package's package.json names: `./dist/km.js` is built from
 * `src/km.ts`.
 */
const exportedSources = (): string[] =>
  Object.values((JSON.parse(readFileSync("package.json", "utf8")) as Manifest).exports).flatMap((entry) =>
    typeof entry === "string" ? [] : entry.import.default.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts"),
  );

/**
 * One build for every package: ES modules, CommonJS and types from the entries named on the command line,
 * else from `exports`.
 */
export default defineConfig(({ entry }) => ({
  entry: entry ?? exportedSources(),
  format: ["esm", "cjs"],
  // Types of other packages come from their builds, as a consumer sees them, not from the source paths of
  // tsconfig.base.json.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", paths: {} } },
  sourcemap: true,
  clean: true,
  treeshake: true,
  silent: true,
}));
