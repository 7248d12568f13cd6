import type { Language } from "@spean/model";
import { supportedLanguages } from "@spean/model/languages";

/**
 * The scripts that are offered, by ISO 15924 code: those of the two countries, of their neighbours, and of
 * people met in cases.
 */
export const nameScriptCodes = [
  "Khmr",
  "Thai",
  "Latn",
  "Mymr",
  "Laoo",
  "Hans",
  "Hant",
  "Deva",
  "Beng",
  "Sinh",
  "Taml",
  "Arab",
  "Cyrl",
  "Hang",
  "Ethi",
] as const;

/**
 * Scripts that letters alone tell apart. Han letters do not tell simplified from traditional, so those are
 * always asked.
 */
const recognised = {
  Khmr: /^\p{Script=Khmer}+$/u,
  Thai: /^\p{Script=Thai}+$/u,
  Latn: /^\p{Script=Latin}+$/u,
  Mymr: /^\p{Script=Myanmar}+$/u,
  Laoo: /^\p{Script=Lao}+$/u,
} as const;

/**
 * The script that a name is written in, read from its letters; empty where they are of several scripts, or of
 * one not recognised.
 */
export function detectNameScript(text: string): string {
  const letters = text.replace(/[^\p{L}\p{M}]/gu, "");
  return Object.entries(recognised).find(([, pattern]) => pattern.test(letters))?.[0] ?? "";
}

const neighbours: Readonly<Record<string, string>> = { Mymr: "my", Laoo: "lo" };

/** The language whose letters a script has, so that a name gets the line height and the font of them. */
export const languageOfScript = (script: string): string | undefined =>
  supportedLanguages.find((language) => language.code !== "en" && language.script === script)?.code ??
  neighbours[script];

/** The name of a script in a language, as the browser knows it; its code where it has none. */
export function localisedScriptName(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames(language, { type: "script" }).of(code) ?? code;
  } catch {
    return code;
  }
}
