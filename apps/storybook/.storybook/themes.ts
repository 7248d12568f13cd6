/** The themes of the toolbar: which colour scheme a page says it has, and the tokens that it sets itself. */
export const THEMES = ["light", "dark", "high-contrast"] as const;
export type Theme = (typeof THEMES)[number];

const HIGH_CONTRAST: Readonly<Record<string, string>> = {
  text: "#000000",
  muted: "#000000",
  surface: "#ffffff",
  raised: "#ffffff",
  border: "#000000",
  control: "#000000",
  accent: "#00304a",
  "on-accent": "#ffffff",
  "accent-soft": "#ffffff",
  focus: "#0000c8",
  notice: "#4a2600",
  "notice-soft": "#ffffff",
};

/** Gives the page a theme, as a host page would: by `color-scheme` and tokens only. The ground under the elements is that of their own token. */
export function applyTheme(theme: Theme, root: HTMLElement): void {
  root.style.colorScheme = theme === "dark" ? "dark" : "light";
  root.style.background = "var(--spean-color-surface, light-dark(#ffffff, #14191f))";
  for (const [name, colour] of Object.entries(HIGH_CONTRAST)) {
    if (theme === "high-contrast") root.style.setProperty(`--spean-color-${name}`, colour);
    else root.style.removeProperty(`--spean-color-${name}`);
  }
}
