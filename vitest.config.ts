import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, chromiumPath } from "./scripts/chromium.mjs";

const source = fileURLToPath(new URL("./packages", import.meta.url));

/** Tests run against the source of every package, so a change is seen without a build; the CLI's own tests spawn the built command. */
const resolve = {
  alias: [
    { find: /^@spean\/([^/]+)$/, replacement: `${source}/$1/src/index.ts` },
    { find: /^@spean\/([^/]+)\/([^/.]+)$/, replacement: `${source}/$1/src/$2.ts` },
  ],
};

export default defineConfig({
  test: {
    projects: [
      "apps/storybook/vitest.config.ts",
      {
        resolve,
        test: {
          name: "node",
          environment: "node",
          include: ["packages/*/{src,test}/**/*.test.ts", "apps/*/{src,test}/**/*.test.ts", "docs/test/**/*.test.ts", "scripts/*.test.ts"],
          exclude: ["**/*.browser.test.ts"],
        },
      },
      {
        resolve,
        optimizeDeps: {
          include: [
            ...["lit", "lit/decorators.js", "lit/directives/live.js", "lit/directives/repeat.js"],
            ...["axe-core", "canonicalize", "icu-minify/format", "intl-messageformat", "zod", "@noble/hashes/sha2.js", "@noble/hashes/utils.js"],
          ],
        },
        test: {
          name: "browser",
          include: ["packages/*/src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
