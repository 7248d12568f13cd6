// Holds the arrows of the architecture: which package may import which, and what may run in a browser.
const source = (name) => `^packages/${name}/src/`;
const others = (...allowed) => ({
  path: "^packages/([^/]+)/",
  pathNot: allowed.map((name) => `^packages/${name}/`),
});
const may = (name, ...allowed) => ({
  name: `${name}-imports-only-${allowed.join("-and-") || "itself"}`,
  severity: "error",
  from: { path: source(name), pathNot: "\\.(test|stories)\\.ts$" },
  to: others(name, ...allowed),
});

module.exports = {
  forbidden: [
    may("model"),
    may("standard", "model"),
    may("rules", "model"),
    may("bulk", "model", "rules"),
    may("text", "model"),
    may("elements", "model", "standard", "text", "rules"),
    may("exchange", "model"),
    may("store", "model"),
    may("courier", "model", "exchange"),
    may("exporters", "model", "standard", "rules", "text"),
    may("conformance", "model", "standard", "rules", "text"),
    may("cli", "model", "standard", "rules", "bulk", "text", "conformance", "exchange"),
    {
      name: "rules-takes-only-types-from-model",
      severity: "error",
      comment: "The engine has no dependency at run time.",
      from: { path: source("rules"), pathNot: "\\.test\\.ts$" },
      to: { path: "^packages/model/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "elements-show-and-never-decide",
      severity: "error",
      comment: "Only the live entry wires the rules in.",
      from: { path: source("elements"), pathNot: "(\\.test\\.ts|\\.stories\\.ts)$|/src/live" },
      to: { path: "^packages/rules/" },
    },
    {
      name: "runs-in-a-browser",
      severity: "error",
      comment: "These packages run in a browser: no Node built-ins.",
      from: {
        path: "^packages/((model|standard|rules|text|elements|exporters|exchange)/src/|bulk/src/(index|answer-codes|columns|writer))",
        pathNot: "\\.test\\.ts$",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "packages-never-import-apps",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^apps/" },
    },
    {
      name: "two-agencies-imports-packages-and-itself",
      severity: "error",
      from: { path: "^apps/two-agencies/(src|test|bench)/" },
      to: { path: "^(apps|docs)/", pathNot: "^apps/two-agencies/" },
    },
    {
      name: "sample-imports-packages-and-itself",
      severity: "error",
      from: { path: "^apps/sample/(src|test)/" },
      to: { path: "^(apps|docs)/", pathNot: "^apps/sample/" },
    },
    {
      name: "a-client-of-the-store-runs-in-a-browser",
      severity: "error",
      comment: "@spean/store/client is for pages: no Node built-ins, no database, nothing of the server.",
      from: { path: "^packages/store/src/client(\\.ts$|/)", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^packages/(store/src/client|model)/|node_modules/zod/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "everything-resolves",
      severity: "error",
      from: { pathNot: "\\.stories\\.ts$|/examples/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
