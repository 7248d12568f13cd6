import { defineConfig } from "tsup";

/** One build for every package: ES modules, CommonJS and types from the entries named on the command line. */
export default defineConfig({
  format: ["esm", "cjs"],
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  clean: true,
  treeshake: true,
  silent: true,
});
