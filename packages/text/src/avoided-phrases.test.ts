import { describe, expect, test } from "vitest";
import { avoidedPhrases } from "./avoided-phrases.js";
import avoided from "../words/avoided-phrases.json";

describe("avoidedPhrases", () => {
  test.each([
    ["This person is NOT a\nvictim.", "en", "not a victim"],
    ["Recorded as a non-victim", "en", "non-victim"],
    ["There is no victim here", "en", "no victim"],
    ["It was a false claim.", "en", "false claim"],
    ["ไม่ เป็น\u200Bผู้เสียหายจากการค้ามนุษย์", "th", "ไม่เป็นผู้เสียหาย"],
    ["ช่วยเหลือเหยื่อ", "th", "เหยื่อ"],
    ["បុគ្គលនេះមិន\u200Bមែន\u200Bជា\u200Bជនរងគ្រោះ\u200Bទេ។", "km", "មិនមែនជាជនរងគ្រោះ"],
    ["ការបណ្ដេញចេញ", "km", "បណ្តេញចេញ"],
  ] as const)("finds it in %j", (text, language, phrase) => {
    expect(avoidedPhrases(text, language)).toContain(phrase);
  });

  test.each([
    ["This does not rule out trafficking: this person may still be a victim.", "en"],
    ["They told you false claims about the law", "en"],
    ["The exploitation of the prostitution of others", "en"],
    ["ผลนี้ไม่ได้ตัดความเป็นไปได้ว่าบุคคลนี้อาจเป็นผู้เสียหายจากการค้ามนุษย์", "th"],
    ["มีคนใช้กำลังบังคับ และขายตั๋ว", "th"],
    ["បុគ្គលនេះនៅតែអាចជាជនរងគ្រោះដោយអំពើជួញដូរមនុស្ស។", "km"],
  ] as const)("finds nothing in %j", (text, language) => {
    expect(avoidedPhrases(text, language)).toEqual([]);
  });

  test.each(Object.entries(avoided))(
    "each phrase in %s has a reason, stands once, and is found",
    (language, phrases) => {
      expect(new Set(phrases.map(({ phrase }) => phrase)).size).toBe(phrases.length);
      for (const { phrase, reason } of phrases) {
        expect(reason).not.toBe("");
        expect(avoidedPhrases(`${phrase}.`, language as "en")).toContain(phrase);
      }
    },
  );

  test.each(Object.entries(avoided))(
    "no wording offered instead in %s is itself to be avoided",
    (language, phrases) => {
      for (const { use } of phrases as readonly { use?: string }[])
        if (use) expect(avoidedPhrases(use, language as "en")).toEqual([]);
    },
  );
});
