import { type Language, toEra } from "@spean/model";
import { catalogues, createText, type MessageId, type MessageValues, type Text } from "@spean/text";
import type english from "./messages/en.json";
import en from "./messages/en.json";
import km from "./messages/km.json";
import th from "./messages/th.json";

/** The id of a message of this page. English is the source; the other languages have exactly its ids and placeholders. */
export type PageMessageId = keyof typeof english;

/** The words of one language: those of `@spean/text` and those of this page. */
export interface Words extends Omit<Text, "message" | "date"> {
  message(id: MessageId | PageMessageId, values?: MessageValues): string;
  /** The day and the time of a moment, where the reader is. The year stands in the era that the language's readers count in, which is named. */
  moment(instant: string): { readonly date: string; readonly time: string };
}

const own = { en, km, th };
const eras = { en: "gregorian", km: "gregorian", th: "be-th" } as const;
const two = (value: number) => String(value).padStart(2, "0");

/** The words of a language. */
export function wordsOf(language: Language): Words {
  const text = createText({ language, messages: { ...catalogues[language].messages, ...own[language] } });
  const moment = (instant: string) => {
    const at = new Date(instant);
    const day = toEra(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, eras[language]);
    const {
      years: [year],
      ...rest
    } = day.ok ? day.value : { era: "gregorian" as const, years: [at.getFullYear()] };
    return { date: text.date({ ...rest, year }), time: `${two(at.getHours())}:${two(at.getMinutes())}` };
  };
  return { ...text, message: text.message as Words["message"], moment };
}
