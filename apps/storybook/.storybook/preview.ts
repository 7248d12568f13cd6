import { supportedLanguages } from "@spean/model/languages";
import { type Preview, setCustomElementsManifest } from "@storybook/web-components-vite";
import manifest from "../../../packages/elements/dist/custom-elements.json";
import "./preview.css";
import { applyTheme } from "./apply-theme.js";
import type { Theme } from "./themes.js";

// controls and tables come from the manifest; an attribute that has a property of another name is left to the
// property
const properties = manifest.modules.map(({ declarations, ...module }) => ({
  ...module,
  declarations: declarations.map(({ attributes, ...element }) => ({
    ...element,
    attributes: attributes.filter(({ name, fieldName }) => name === fieldName),
  })),
}));
setCustomElementsManifest({ ...manifest, modules: properties });

const item = (value: string, title: string): { value: string; title: string } => ({ value, title });

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    a11y: { test: "error" },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          "Introduction",
          "Tokens",
          "Writing for a person in distress",
          "The order of a screening",
          "Do and do not",
          "*",
        ],
      },
    },
  },
  initialGlobals: { language: "story", theme: "light" },
  globalTypes: {
    language: {
      description: "Language of the officer",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          item("story", "Language of the story"),
          ...supportedLanguages.map(({ code, endonym }) => item(code, endonym)),
        ],
      },
    },
    theme: {
      description: "Theme",
      toolbar: {
        icon: "contrast",
        dynamicTitle: true,
        items: [
          ...[item("light", "Light"), item("dark", "Dark"), item("high-contrast", "High contrast")],
          ...[item("high-contrast-dark", "High contrast, dark"), item("print", "Print")],
          ...[item("cambodia", "Cambodia"), item("thailand", "Thailand")],
        ],
      },
    },
  },
  decorators: [
    (story, { args, globals }) => {
      const chosen = globals["language"] === "story" ? args["language"] : globals["language"];
      document.documentElement.lang = chosen ?? "en";
      applyTheme(globals["theme"] as Theme);
      return story("language" in args ? { args: { ...args, language: chosen } } : {});
    },
  ],
};
export default preview;
