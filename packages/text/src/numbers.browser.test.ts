import { expect, test } from "vitest";
import { numberExamples, orderExamples } from "../test/same-everywhere.js";
import { createText } from "./create-text.js";
import { km } from "./km.js";
import { th } from "./th.js";
import { createNumberWriter } from "./numbers.js";
import { createWordOrder } from "./word-order.js";

test.each(numberExamples)("in this browser too, in %s %d is written %s", (locale, value, written) => {
  expect(createNumberWriter(locale).format(value)).toBe(written);
});

test.each(orderExamples)("in this browser too, words in %s have one order", (language, sorted) => {
  expect([...sorted].reverse().sort(createWordOrder(language))).toEqual(sorted);
});

test("messages, dates and lists of Khmer and Thai are written in this browser as in Node", () => {
  const [khmer, thai] = [createText(km, { numerals: "native" }), createText(th, { numerals: "native" })];
  expect(khmer.number(1234)).toBe("១.២៣៤");
  expect(khmer.message("explain.reported", { count: 1234 })).toContain("(១.២៣៤)");
  expect(createText(km).message("explain.reported", { count: 1234 })).toContain("(1,234)");
  expect(thai.message("explain.reported", { count: 1234 })).toContain("(๑,๒๓๔)");
  expect(khmer.date({ era: "gregorian", year: 2026, month: 3, day: 5 })).toMatch(/៥.*មីនា.*២០២៦/);
  expect(thai.date({ era: "be-th", year: 2569, month: 3, day: 5 })).toMatch(/๕ มีนาคม.*๒๕๖๙/);
  expect([khmer, thai].map(({ order }) => order("ក", "ខ") < 0)).toEqual([true, true]);
  expect(khmer.list(["ក", "ខ", "គ"])).toBe("ក, ខ និងគ");
});
