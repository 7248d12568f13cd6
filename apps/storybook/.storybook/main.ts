import type { StorybookConfig } from "@storybook/web-components-vite";
import { mergeConfig } from "vite";
import { sourceResolution } from "../../../scripts/source-resolution.mjs";

const config: StorybookConfig = {
  stories: ["../stories/**/*.mdx", "../../../packages/elements/src/**/*.stories.ts"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  framework: { name: "@storybook/web-components-vite", options: {} },
  // the ground is the theme's
  features: { backgrounds: false },
  core: {
    disableTelemetry: true,
    disableWhatsNewNotifications: true,
    enableCrashReports: false,
    disableProjectJson: true,
  },
  viteFinal: (vite) =>
    mergeConfig(vite, { resolve: sourceResolution, build: { chunkSizeWarningLimit: 4000 } }),
};
export default config;
