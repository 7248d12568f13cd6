import type { Language } from "@spean/model";
import { catalogues, createText, type MessageId, type MessageValues, type Text } from "@spean/text";
import { en as enOfFolders } from "./browse-messages/en.js";
import { km as kmOfFolders } from "./browse-messages/km.js";
import { th as thOfFolders } from "./browse-messages/th.js";
import type english from "./messages/en.json";
import en from "./messages/en.json";
import km from "./messages/km.json";
import th from "./messages/th.json";

/** The id of a message of the elements themselves. English is the source; the other languages have exactly its ids and placeholders. */
export type ElementMessageId = keyof typeof english | keyof typeof enOfFolders;

/** The words of one language: those of `@spean/text` and those of the elements. */
export interface Words extends Omit<Text, "message"> {
  message(id: MessageId | ElementMessageId, values?: MessageValues): string;
}

const own = { en: { ...en, ...enOfFolders }, km: { ...km, ...kmOfFolders }, th: { ...th, ...thOfFolders } };
const known = new Map<Language, Words>();

/** The words of a language. Made once, when first asked for. */
export function wordsOf(language: Language): Words {
  const made = known.get(language);
  if (made) return made;
  const messages = { ...catalogues[language].messages, ...own[language] };
  const words = createText({ language, messages }) as Words;
  known.set(language, words);
  return words;
}
