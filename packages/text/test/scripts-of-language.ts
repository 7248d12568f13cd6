import type { Language } from "@spean/model";
import { languageFacts, supportedLanguages } from "@spean/model/languages";

/** A letter of the script that a language is written in. */
export const ownScript = (language: Language): RegExp =>
  new RegExp(`\\p{Script=${languageFacts[language].script}}`, "u");

/** A letter of a script that another language of Spean is written in. */
export function otherScripts(language: Language): RegExp {
  const others = supportedLanguages
    .map(({ script }) => script)
    .filter((script) => script !== languageFacts[language].script);
  return new RegExp(`[${[...new Set(others)].map((script) => `\\p{Script=${script}}`).join("")}]`, "u");
}
