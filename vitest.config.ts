import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, chromiumPath } from "./scripts/chromium.mjs";
import { patience } from "./scripts/patience.mjs";
import { sourceResolution } from "./scripts/source-resolution.mjs";

// Tests run against the source of every package; the CLI's own tests spawn the built command.
export default defineConfig({
  test: {
    projects: [
      "apps/storybook/vitest.config.ts",
      {
        resolve: sourceResolution,
        test: {
          ...patience,
          name: "node",
          environment: "node",
          include: [
            "packages/*/{src,test}/**/*.test.ts",
            "apps/*/{src,test}/**/*.test.ts",
            "docs/test/**/*.test.ts",
            "scripts/*.test.ts",
          ],
          exclude: ["**/*.browser.test.ts"],
        },
      },
      {
        resolve: sourceResolution,
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
