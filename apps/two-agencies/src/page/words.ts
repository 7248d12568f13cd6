import { type Language, convertToEra } from "@spean/model";
import { catalogues, createText, type MessageId, type MessageValues, type Text } from "@spean/text";
import type { Agency } from "../agencies/agency.js";
import type english from "./messages/en.json";
import en from "./messages/en.json";
import km from "./messages/km.json";
import th from "./messages/th.json";

/** The id of a message of this page. English is the source; the other languages have exactly its ids and placeholders. */
export type PageMessageId = keyof typeof english;

/** The words of one language: those of `@spean/text` and those of this page. */
export interface Words extends Omit<Text, "message" | "date"> {
  message(id: MessageId | PageMessageId, values?: MessageValues): string;
  /** The day and the time of a moment, where the reader is. The year stands in the era that the agency shows in this language, which is named. */
  moment(instant: string): { readonly date: string; readonly time: string };
  /** A month, `YYYY-MM`, in words and in the agency's era, which is named. */
  month(month: string): string;
  /** The same as two numbers, where the era is named beside it. */
  shortMonth(month: string): string;
}

const own = { en, km, th };

/** How an agency shows years and numbers. */
export type Look = Pick<Agency, "eras" | "numerals">;

const plain: Look = { eras: { en: "gregorian", km: "gregorian", th: "be-th" }, numerals: "latn" };
const two = (value: number) => String(value).padStart(2, "0");

/** The language with an agency's look, as the tag that elements take: `km-u-nu-khmr`, `th-u-ca-buddhist-nu-latn`. */
export function tagOf(language: Language, { eras, numerals }: Look): string {
  const calendar = eras[language] === "gregorian" ? "" : "-ca-buddhist";
  return `${language}-u${calendar}-nu-${(numerals === "native" && { en: "latn", km: "khmr", th: "thai" }[language]) || "latn"}`;
}

/** The words of a language, in an agency's look. */
export function wordsOf(language: Language, { eras, numerals }: Look = plain): Words {
  const text = createText(
    { language, messages: { ...catalogues[language].messages, ...own[language] } },
    { numerals },
  );
  const clock = new Intl.NumberFormat(tagOf(language, { eras, numerals }), { minimumIntegerDigits: 2 });
  const digits = new Intl.NumberFormat(tagOf(language, { eras, numerals }), { useGrouping: false });
  const moment = (instant: string) => {
    const at = new Date(instant);
    const day = convertToEra(
      `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
      eras[language],
    );
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
    const day = convertToEra(`${month}-01`, eras[language]);
    if (!day.ok) throw new TypeError("A month is YYYY-MM.");
    const { era, years, month: number } = day.value;
    return { era, year: years[0], month: number };
  };
  const month = (which: string) => text.date(inEra(which));
  const shortMonth = (which: string) =>
    `${clock.format(inEra(which).month)}/${digits.format(inEra(which).year)}`;
  return { ...text, message: text.message as Words["message"], moment, month, shortMonth };
}
