import { type Era, type Language, convertToEra } from "@spean/model";
import { languageFacts, supportedLanguages } from "@spean/model/languages";
import {
  catalogues,
  createNumberWriter,
  createText,
  type LanguageText,
  type MessageId,
  type MessageValues,
} from "@spean/text";
import type { AgencyProfile } from "../agencies/agency.js";
import { pageWords } from "./generated/words.js";

/**
 * The id of a message of this page. English is the source; the other languages have exactly its ids and
 * placeholders.
 */
export type PageMessageId = keyof typeof pageWords.en;

/** The words of one language: those of `@spean/text` and those of this page. */
export interface PageWords extends Omit<LanguageText, "message" | "date"> {
  message(id: MessageId | PageMessageId, values?: MessageValues): string;
  /**
   * The day and the time of a moment, where the reader is. The year stands in the era that the agency shows
   * in this language, which is named.
   */
  moment(instant: string): { readonly date: string; readonly time: string };
  /** A month, `YYYY-MM`, in words and in the agency's era, which is named. */
  month(month: string): string;
  /** The same as two numbers, where the era is named beside it. */
  shortMonth(month: string): string;
}

/** Formats of years and numbers that an agency uses. */
export type AgencyFormat = Pick<AgencyProfile, "eras" | "numerals">;

const plain: AgencyFormat = {
  eras: Object.fromEntries(supportedLanguages.map(({ code, era }) => [code, era])),
  numerals: "latn",
};
const eraIn = (language: Language, { eras }: AgencyFormat): Era => eras[language] ?? "gregorian";
const two = (value: number) => String(value).padStart(2, "0");

/**
 * The language with an agency's look, as the tag that elements take: `km-u-nu-khmr`,
 * `th-u-ca-buddhist-nu-latn`.
 */
export function elementLanguageTag(language: Language, look: AgencyFormat): string {
  const calendar = eraIn(language, look) === "gregorian" ? "" : "-ca-buddhist";
  return `${language}-u${calendar}-nu-${look.numerals === "native" ? languageFacts[language].numerals : "latn"}`;
}

/** The words of a language, in an agency's look. */
export function createPageWords(language: Language, look: AgencyFormat = plain): PageWords {
  const text = createText(
    { language, messages: { ...catalogues[language].messages, ...pageWords[language] } },
    { numerals: look.numerals },
  );
  const era = eraIn(language, look);
  const clock = createNumberWriter(elementLanguageTag(language, look), { minimumIntegerDigits: 2 });
  const digits = createNumberWriter(elementLanguageTag(language, look), { useGrouping: false });
  const moment = (instant: string) => {
    const at = new Date(instant);
    const day = convertToEra(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, era);
    const {
      years: [year],
      ...rest
    } = day.ok ? day.value : { era: "gregorian" as const, years: [at.getFullYear()] };
    return {
      date: text.date({ ...rest, year }),
      time: `${clock.format(at.getHours())}:${clock.format(at.getMinutes())}`,
    };
  };
  const inEra = (month: string) => {
    const day = convertToEra(`${month}-01`, era);
    if (!day.ok) throw new TypeError("A month is YYYY-MM.");
    const { era: shown, years, month: number } = day.value;
    return { era: shown, year: years[0], month: number };
  };
  const month = (which: string) => text.date(inEra(which));
  const shortMonth = (which: string) =>
    `${clock.format(inEra(which).month)}/${digits.format(inEra(which).year)}`;
  return { ...text, message: text.message as PageWords["message"], moment, month, shortMonth };
}
