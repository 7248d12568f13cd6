/** The themes of the toolbar: those that `@spean/elements` publishes. */
export const THEMES = ["light", "dark", "high-contrast", "print", "cambodia", "thailand"] as const;
export type Theme = (typeof THEMES)[number];
