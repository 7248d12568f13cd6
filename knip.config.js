import { readdirSync } from "node:fs";
import { listEntrySources } from "./scripts/package-entries.mjs";

/** Entries of a package beside those of its `exports`, and dependencies that nothing in its source names. */
const particulars = {
  bulk: { entry: ["src/score-worker.ts", "bench/*.mjs"] },
  elements: {
    entry: [
      "src/*/*.stories.ts",
      "src/server-component.ts",
      "scripts/{exports,tokens,manifest,types-for-require}.ts",
      "bench/*.{js,mjs}",
      "test/*-page/page.ts",
    ],
    ignoreDependencies: ["@storybook/web-components-vite", "react", "vue"],
  },
  exchange: { entry: ["bench/*.mjs"] },
  exporters: { entry: ["bench/*.mjs"], ignoreDependencies: ["sql.js"] },
  rules: { entry: ["bench/*.{mjs,ts}"], ignoreDependencies: ["@spean/conformance"] },
};

const packages = readdirSync("packages").map((name) => {
  const { entry = [], ...rest } = particulars[name] ?? {};
  const folder = `packages/${name}`;
  return [
    folder,
    { entry: [...listEntrySources(folder), ...entry], project: ["{src,scripts,test,bench}/**"], ...rest },
  ];
});

export default {
  workspaces: {
    ...Object.fromEntries(packages),
    ".": {
      entry: ["scripts/*.mjs", "scripts/*.d.mts", "scripts/words/language-trial.ts"],
      project: ["scripts/**"],
    },
    "apps/two-agencies": {
      entry: ["src/server/{main,add-account,older-data,exchange-keys}.ts", "test/{kill,exchange}-target.ts"],
      project: ["{src,test,bench}/**"],
    },
    "apps/sample": { project: ["{src,test}/**"] },
    "apps/storybook": { project: ["{.storybook,stories,test}/**"], ignoreDependencies: ["@spean/.+"] },
    docs: {
      entry: [".vitepress/theme/*.data.ts", "**/*.paths.ts", "test/*.test.ts"],
      project: ["{.vitepress,test}/**"],
    },
  },
  ignoreBinaries: ["mkfifo", "mount", "umount", "psql"],
  ignoreDependencies: ["@fontsource/.+", "@changesets/config", "@arethetypeswrong/cli", "publint"],
};
