import { fileURLToPath } from "node:url";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumFlags, chromiumPath } from "../../scripts/chromium.mjs";
import { patience } from "../../scripts/patience.mjs";
import { sourceResolution } from "../../scripts/source-resolution.mjs";

/** Every story as a test: it renders, its play function holds, axe finds nothing. */
export default defineConfig({
  plugins: [storybookTest({ configDir: fileURLToPath(new URL(".storybook", import.meta.url)) })],
  resolve: sourceResolution,
  // named beforehand, so that none is found in the middle of a run, which reloads the page under the tests
  optimizeDeps: {
    include: [
      ...[
        "lit",
        "lit/decorators.js",
        "lit/directive-helpers.js",
        "lit/directives/guard.js",
        "lit/directives/live.js",
        "lit/directives/repeat.js",
      ],
      ...[
        "axe-core",
        "canonicalize",
        "intl-messageformat",
        "zod",
        "@noble/hashes/sha2.js",
        "@noble/hashes/utils.js",
      ],
    ],
  },
  test: {
    ...patience,
    name: "storybook",
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await chromiumPath(), args: chromiumFlags } }),
      instances: [{ browser: "chromium" }],
    },
  },
});
