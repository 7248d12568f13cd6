import type { Language } from "@spean/model";
import { catalogues, createText, type MessageId, type MessageValues, type Text } from "@spean/text";
import type english from "./messages/en.json";
import en from "./messages/en.json";
import km from "./messages/km.json";
import th from "./messages/th.json";
import { recordMessages as enRecord } from "./record-messages/en.js";
import { recordMessages as kmRecord } from "./record-messages/km.js";
import { recordMessages as thRecord } from "./record-messages/th.js";

/** The id of a message of the elements themselves. English is the source; the other languages have exactly its ids and placeholders. */
export type ElementMessageId = keyof typeof english | keyof typeof enRecord;

/** The words of one language: those of `@spean/text` and those of the elements. */
export interface Words extends Omit<Text, "message"> {
  message(id: MessageId | ElementMessageId, values?: MessageValues): string;
}

const own = { en: { ...en, ...enRecord }, km: { ...km, ...kmRecord }, th: { ...th, ...thRecord } };
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
