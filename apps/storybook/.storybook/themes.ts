/** The themes of the toolbar: those that `@spean/elements` publishes. */
export const THEMES = [
  "light",
  "dark",
  "high-contrast",
  "high-contrast-dark",
  "print",
  "cambodia",
  "thailand",
] as const;
export type Theme = (typeof THEMES)[number];
