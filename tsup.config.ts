import { defineConfig } from "tsup";

/** One build for every package: ES modules, CommonJS and types from the entries named on the command line. */
export default defineConfig({
  format: ["esm", "cjs"],
  // Types of other packages come from their builds, as a consumer sees them, not from the source paths of tsconfig.base.json.
  dts: { compilerOptions: { ignoreDeprecations: "6.0", paths: {} } },
  sourcemap: true,
  clean: true,
  treeshake: true,
  silent: true,
});
