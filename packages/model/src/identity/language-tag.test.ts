import { describe, expect, test } from "vitest";
import { z } from "../zod.js";
import { LanguageTag } from "./international-codes.js";

describe("a language tag", () => {
  test.each([
    "km",
    "th",
    "cjm",
    "my",
    "tpu",
    "en",
    "ko",
    "kk",
    "khm",
    "zh-Hans",
    "zh-Hans-CN",
    "km-KH",
    "es-419",
    "sl-rozaj",
    "de-CH-1996",
    "jra",
    "kxm",
  ])("can be %s", (tag) => expect(LanguageTag.parse(tag)).toBe(tag));

  test.each([
    "kh",
    "kh-KH",
    "KM",
    "km_KH",
    "km-kh",
    "Khmer",
    "k",
    "",
    "km-",
    "khmr-Khmr",
    "zh-hans",
    "km-KH-",
    "th TH",
  ])("cannot be %j", (tag) => expect(LanguageTag.safeParse(tag).success).toBe(false));

  test("has a pattern that engines without lookaround understand", () =>
    expect(z.toJSONSchema(LanguageTag).pattern).not.toMatch(/\(\?[=!<]/));
});
