import { readdirSync } from "node:fs";
import { findBuiltEntry } from "./scripts/package-entries.mjs";

// The budgets are for what is published, so the source paths of tsconfig.base.json are left aside.
const published = (config) => ({ ...config, tsconfigRaw: "{}" });

const languages = readdirSync("packages/elements/words").map((file) => file.replace(".json", ""));

export default [
  {
    name: "@spean/rules: compileStandard, evaluate, explainAssessment",
    path: findBuiltEntry("@spean/rules"),
    import: "{ compileStandard, explainAssessment }",
    limit: "8 kB",
  },
  {
    name: "@spean/rules: compile, evaluate, reasons",
    path: findBuiltEntry("@spean/rules"),
    import: "{ compileStandard, collectReasons }",
    limit: "6 kB",
  },
  {
    name: "@spean/bulk: columns",
    path: findBuiltEntry("@spean/bulk"),
    import: "{ compileColumnEngine }",
    limit: "6 kB",
  },
  { name: "@spean/model", path: findBuiltEntry("@spean/model"), limit: "49 kB" },
  {
    name: "@spean/standard: reading any standard, zod included",
    path: findBuiltEntry("@spean/standard"),
    import: "{ readStandard }",
    limit: "48 kB",
  },
  {
    name: "@spean/standard: only the common list",
    path: findBuiltEntry("@spean/standard"),
    import: "{ commonList }",
    limit: "9 kB",
  },
  ...languages.map((code) => ({
    name: `@spean/standard/${code}`,
    path: findBuiltEntry(`@spean/standard/${code}`),
    limit: "12 kB",
  })),
  {
    name: "@spean/text with one language",
    path: findBuiltEntry("@spean/text"),
    import: "{ createText }",
    limit: "15 kB",
  },
  {
    name: "@spean/elements: only the question",
    path: findBuiltEntry("@spean/elements"),
    import: "{ SpeanQuestion }",
    limit: "45 kB",
  },
  {
    name: "@spean/elements: form, panel and engine of a page that screens",
    path: "packages/elements/bench/screening-page.js",
    limit: "26.5 kB",
  },
  {
    name: "@spean/elements/en: the words of a page that screens",
    path: findBuiltEntry("@spean/elements/en"),
    limit: "6 kB",
  },
  ...languages
    .filter((code) => code !== "en")
    .flatMap((code) => [
      { name: `@spean/elements/${code}`, path: findBuiltEntry(`@spean/elements/${code}`), limit: "8 kB" },
      {
        name: `@spean/elements/record/${code}: the words of all other elements`,
        path: findBuiltEntry(`@spean/elements/record/${code}`),
        limit: "12 kB",
      },
    ]),
  {
    name: "@spean/elements/offline: the encrypted queue and its synchronisation",
    path: findBuiltEntry("@spean/elements/offline"),
    limit: "7 kB",
  },
  {
    name: "@spean/elements/spean.js, everything in one file, three languages",
    path: "packages/elements/dist/bundle/spean.js",
    limit: "155 kB",
  },
  { name: "@spean/exchange, jose and zod included", path: findBuiltEntry("@spean/exchange"), limit: "78 kB" },
  { name: "@spean/exporters", path: findBuiltEntry("@spean/exporters"), limit: "55 kB" },
  {
    name: "@spean/exporters/sql, zod included",
    path: findBuiltEntry("@spean/exporters/sql"),
    limit: "48 kB",
  },
].map((entry) => ({ ...entry, gzip: true, modifyEsbuildConfig: published }));
