import { createText } from "../src/create-text.js";
import { km } from "../src/km.js";
import { createNumberWriter } from "../src/numbers.js";
import { th } from "../src/th.js";
import { createWordOrder } from "../src/word-order.js";
import { numberExamples, orderExamples } from "./same-everywhere.js";

const eras = ["gregorian", "be-th", "be-kh"] as const;
const counts = [0, 1, 12, 999, 1000, 1234, 1234567];
const months = Array.from({ length: 12 }, (_, before) => before + 1);

/** Every kind of date that a record has: each month, each era, with parts not known, and estimated. */
const dates = eras.flatMap((era) => [
  ...months.map((month) => ({ era, year: 2569, month, day: 2 * month })),
  { era, year: 2569, month: 2 },
  { era, year: 2569, day: 3 },
  { era, year: 2569, estimated: true },
]);

/** Everything of Khmer and Thai whose form depends on where it is written, as plain data. */
export function writeSamples() {
  const texts = [km, th].flatMap((catalogue) =>
    (["latn", "native"] as const).map((numerals) => createText(catalogue, { numerals })),
  );
  return {
    numbers: numberExamples.map(([locale, value]) => createNumberWriter(locale).format(value)),
    orders: orderExamples.map(([language, sorted]) => [...sorted].reverse().sort(createWordOrder(language))),
    texts: texts.map((text) => ({
      numbers: counts.map((count) => text.number(count)),
      messages: counts.map((count) => text.message("explain.reported", { count })),
      dates: dates.map((date) => text.date(date)),
      lists: orderExamples.flatMap(([, words]) =>
        words.map((_, length) => text.list(words.slice(0, length))),
      ),
    })),
  };
}
