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
/** Folders of apps/two-agencies/src that a folder may import, types included; everything outside src but packages is closed. */
const twoAgencies = (folder, ...allowed) => ({
  name: `two-agencies-${folder}-imports-only-${allowed.join("-and-") || "packages"}`,
  severity: "error",
  from: { path: `^apps/two-agencies/src/${folder}/`, pathNot: "\\.test\\.ts$" },
  to: {
    path: "^apps/two-agencies/",
    pathNot: [folder, ...allowed]
      .map((name) => `^apps/two-agencies/src/${name}/`)
      .concat("^apps/two-agencies/(words|migrations)/"),
  },
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
    may("cli", "model", "standard", "rules", "bulk", "text", "conformance", "exchange", "exporters"),
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
      name: "an-app-imports-packages-and-itself",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^(apps|docs)/", pathNot: "^apps/$1/" },
    },
    twoAgencies("page", "shared", "agencies"),
    twoAgencies("server", "shared", "agencies"),
    twoAgencies("shared", "agencies"),
    twoAgencies("agencies"),
    {
      name: "a-page-runs-in-a-browser",
      severity: "error",
      comment:
        "No Node built-ins, but for the plugin of the build that lists the files of the service worker.",
      from: {
        path: "^apps/two-agencies/src/(page|shared|agencies)/",
        pathNot: "\\.test\\.ts$|/built-files-plugin\\.ts$",
      },
      to: { dependencyTypes: ["core"] },
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
    exclude: { path: "(^|/)(dist|storybook-static)/" },
    tsConfig: { fileName: "tsconfig.base.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
