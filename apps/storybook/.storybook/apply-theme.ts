import cambodia from "../../../packages/elements/themes/cambodia.css?inline";
import dark from "../../../packages/elements/themes/dark.css?inline";
import highContrast from "../../../packages/elements/themes/high-contrast.css?inline";
import highContrastDark from "../../../packages/elements/themes/high-contrast-dark.css?inline";
import light from "../../../packages/elements/themes/light.css?inline";
import print from "../../../packages/elements/themes/print.css?inline";
import thailand from "../../../packages/elements/themes/thailand.css?inline";
import type { Theme } from "./themes.js";

/** The published style sheets. That of print is shown on the screen here. */
const STYLES: Readonly<Record<Theme, string>> = {
  ...{ light, dark, cambodia, thailand },
  ...{ "high-contrast": highContrast, "high-contrast-dark": highContrastDark },
  ...{ print: print.replace("@media print", "@media all") },
};

/**
 * Gives the page a theme, as a host page would: by one style sheet. The ground under the elements is that of
 * their own token.
 */
export function applyTheme(theme: Theme): void {
  let style = document.querySelector<HTMLStyleElement>("style[data-spean-theme]");
  if (!style) {
    style = document.createElement("style");
    style.dataset["speanTheme"] = "";
    document.head.append(style);
  }
  style.textContent = `${STYLES[theme]}\n:root { background: var(--spean-color-surface, #ffffff); }`;
}
