import type { Language, StandardText } from "@spean/model";

/** The common list's text, loaded for the one language that is asked for. */
export const standardTexts: Readonly<Record<Language, () => Promise<StandardText>>> = {
  en: async () => (await import("@spean/standard/en")).en,
  km: async () => (await import("@spean/standard/km")).km,
  th: async () => (await import("@spean/standard/th")).th,
};
