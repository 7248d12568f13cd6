import { describe, expect, test } from "vitest";
import { numberExamples, orderExamples } from "../test/same-everywhere.js";
import { createNumberWriter } from "./numbers.js";
import { createWordOrder } from "./word-order.js";

test.each(numberExamples)("in %s %d is written %s, as in every browser", (locale, value, written) => {
  expect(createNumberWriter(locale).format(value)).toBe(written);
});

test("options of the formatter hold in Khmer digits: two digits at least, no grouping", () => {
  expect(createNumberWriter("km-u-nu-khmr", { minimumIntegerDigits: 2 }).format(7)).toBe("០៧");
  expect(createNumberWriter("km-u-nu-khmr", { useGrouping: false }).format(2026)).toBe("២០២៦");
});

test("a language that Spean has no words in is left to the browser", () => {
  expect(createNumberWriter("my-u-nu-mymr").format(12)).toBe("၁၂");
});

describe.each(orderExamples)("words in %s", (language, sorted) => {
  test("have one order everywhere, that of CLDR", () => {
    const mixed = [...sorted].reverse();
    expect([...mixed].sort(createWordOrder(language))).toEqual(sorted);
    expect([...mixed].sort(new Intl.Collator(language).compare)).toEqual(sorted);
  });
});
