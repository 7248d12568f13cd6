import { expect, test } from "vitest";
import { createPassphrase } from "./create-passphrase.js";
import { findPassphraseFault } from "./passphrase-rule.js";

test.each([
  ["tree house", "short"],
  ["two\u200b\u200b\u200b trees\u00ad", "short"],
  ["aaaaaaaaaaaa", "repeated"],
  ["abab abab abab abab", "repeated"],
  ["rice tea rice tea rice tea", "repeated"],
  ["rice rice rice rice", "repeated"],
  ["123456789012", "obvious"],
  ["១២៣៤៥៦៧៨៩០១២៣", "obvious"],
  ["qwertyuiop12", "obvious"],
  ["Password 12345", "obvious"],
  ["P a s s w o r d 2026", "obvious"],
  ["Spean Cambodia 12", "obvious"],
  ["รหัสผ่าน123456", "obvious"],
  ["unforgettable", "simple"],
  ["mountainriver", "simple"],
])("%s is refused as a passphrase: %s", (passphrase, fault) => {
  expect(findPassphraseFault(passphrase)).toBe(fault);
});

test.each([
  "invented words for this test",
  "seven-boats-under-rain",
  "River7-lantern",
  "เรือเจ็ดลำจอดใต้ฝนตอนเย็น",
  "ទូកប្រាំពីរក្រោមភ្លៀងល្ងាច",
])("several words, or a mixture, may be a passphrase: %s", (passphrase) => {
  expect(findPassphraseFault(passphrase)).toBeUndefined();
});

test("a passphrase that is made at random is fit, can be spoken, and is another each time", () => {
  const made = Array.from({ length: 200 }, createPassphrase);
  expect(new Set(made).size).toBe(made.length);
  for (const one of made) {
    expect(one).toMatch(/^(?:(?:[a-z][aeio]){3}-){3}(?:[a-z][aeio]){3}$/);
    expect(findPassphraseFault(one)).toBeUndefined();
  }
});
