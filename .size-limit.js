import { readdirSync } from "node:fs";

// The budgets are for what is published, so the source paths of tsconfig.base.json are left aside.
const published = (config) => ({ ...config, tsconfigRaw: "{}" });

const languages = readdirSync("packages/elements/words").map((file) => file.replace(".json", ""));

export default [
  {
    name: "@spean/rules: compileStandard, evaluate, explainAssessment",
    path: "packages/rules/dist/index.js",
    import: "{ compileStandard, explainAssessment }",
    limit: "8 kB",
  },
  {
    name: "@spean/rules: compile, evaluate, reasons",
    path: "packages/rules/dist/index.js",
    import: "{ compileStandard, collectReasons }",
    limit: "6 kB",
  },
  {
    name: "@spean/bulk: columns",
    path: "packages/bulk/dist/index.js",
    import: "{ compileColumnEngine }",
    limit: "6 kB",
  },
  { name: "@spean/model", path: "packages/model/dist/index.js", limit: "42 kB" },
  {
    name: "@spean/standard: reading any standard, zod included",
    path: "packages/standard/dist/index.js",
    import: "{ readStandard }",
    limit: "48 kB",
  },
  {
    name: "@spean/standard: only the common list",
    path: "packages/standard/dist/index.js",
    import: "{ commonList }",
    limit: "9 kB",
  },
  ...languages.map((code) => ({
    name: `@spean/standard/${code}`,
    path: `packages/standard/dist/${code}.js`,
    limit: "12 kB",
  })),
  {
    name: "@spean/text with one language",
    path: "packages/text/dist/index.js",
    import: "{ createText }",
    limit: "15 kB",
  },
  {
    name: "@spean/elements: only the question",
    path: "packages/elements/dist/index.js",
    import: "{ SpeanQuestion }",
    limit: "45 kB",
  },
  {
    name: "@spean/elements: form, panel and engine of a page that screens",
    path: "packages/elements/bench/screening-page.js",
    limit: "25 kB",
  },
  {
    name: "@spean/elements/en: the words of a page that screens",
    path: "packages/elements/dist/en.js",
    limit: "6 kB",
  },
  ...languages
    .filter((code) => code !== "en")
    .flatMap((code) => [
      { name: `@spean/elements/${code}`, path: `packages/elements/dist/${code}.js`, limit: "8 kB" },
      {
        name: `@spean/elements/record/${code}: the words of all other elements`,
        path: `packages/elements/dist/record/${code}.js`,
        limit: "12 kB",
      },
    ]),
  {
    name: "@spean/elements/offline: the encrypted queue and its synchronisation",
    path: "packages/elements/dist/offline.js",
    limit: "5 kB",
  },
  {
    name: "@spean/elements/spean.js, everything in one file, three languages",
    path: "packages/elements/dist/bundle/spean.js",
    limit: "150 kB",
  },
  { name: "@spean/exchange, jose and zod included", path: "packages/exchange/dist/index.js", limit: "75 kB" },
  { name: "@spean/exporters", path: "packages/exporters/dist/index.js", limit: "55 kB" },
].map((entry) => ({ ...entry, gzip: true, modifyEsbuildConfig: published }));
