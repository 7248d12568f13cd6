import { availableParallelism } from "node:os";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, chromiumPath } from "./scripts/chromium.mjs";
import { patience } from "./scripts/patience.mjs";
import { sourceResolution } from "./scripts/source-resolution.mjs";
import { runsEverything, testTier } from "./scripts/test-tier.js";

/**
 * Name endings of tests that need more than the source: a build, a browser that they drive themselves, or a
 * browser that they run in.
 */
const needBuild = "**/*.built.test.ts";
const needBrowser = "**/*.browser-drive.test.ts";
const runInBrowser = "**/*.browser.test.ts";
/** Tests in the databases that are here, each of which has its scripts run. */
const inDatabases = "**/*.databases.test.ts";

const everywhere = ["packages/*/{src,test}", "apps/*/{src,test}", "docs/test", "scripts"];

/**
 * The projects. `node` alone is `npm run test:fast`; all but `storybook` are `npm test`; all of them are `npm
 * run test:all`. See docs/testing.md.
 */
export default defineConfig({
  test: {
    // both of two cores: vitest would leave one idle
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      ...(runsEverything ? ["apps/storybook/vitest.config.ts"] : []),
      {
        resolve: sourceResolution,
        test: {
          ...patience,
          name: "node",
          environment: "node",
          include: everywhere.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [needBuild, needBrowser, runInBrowser, inDatabases, "apps/*/test/**"],
          // these tests keep to themselves, so they share what is loaded
          isolate: false,
          // its modules name each other as bundlers resolve them, not as Node does
          server: { deps: { inline: ["dt-sql-parser"] } },
        },
      },
      {
        resolve: sourceResolution,
        test: {
          ...patience,
          name: "servers",
          environment: "node",
          include: ["apps/*/test/**/*.test.ts", `packages/*/test/${inDatabases}`],
          exclude: [needBuild, needBrowser],
          globalSetup: ["apps/two-agencies/test/template-databases.ts"],
        },
      },
      {
        resolve: sourceResolution,
        test: {
          ...patience,
          name: "built",
          environment: "node",
          include: everywhere.flatMap((folder) => [`${folder}/${needBuild}`, `${folder}/${needBrowser}`]),
          globalSetup: ["apps/two-agencies/test/template-databases.ts", "scripts/shared-chromium.ts"],
        },
      },
      {
        resolve: sourceResolution,
        define: { "process.env.SPEAN_TIER": JSON.stringify(testTier) },
        optimizeDeps: {
          include: [
            ...[
              "lit",
              "lit/decorators.js",
              "lit/directives/guard.js",
              "lit/directives/live.js",
              "lit/directives/repeat.js",
            ],
            ...[
              "axe-core",
              "canonicalize",
              "icu-minify/format",
              "intl-messageformat",
              "jose",
              "zod",
              "@noble/hashes/sha2.js",
              "@noble/hashes/utils.js",
            ],
          ],
        },
        test: {
          ...patience,
          name: "browser",
          include: ["packages/*/src/**/*.browser.test.ts"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
