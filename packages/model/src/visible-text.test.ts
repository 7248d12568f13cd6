import { expect, test } from "vitest";
import { isBlank, stripInvisible } from "./visible-text.js";

test.each([
  ["\u200e15\u200e/\u200e03\u200e/\u200e1990", "15/03/1990"],
  ["\u206615/03/1990\u2069", "15/03/1990"],
  ["\ufeffid", "id"],
  ["15\u00ad/\u206003/1990", "15/03/1990"],
  ["ស្រី\u200bមុំ", "ស្រីមុំ"],
  ["Example Shelter", "Example Shelter"],
])("%j without what cannot be seen is %j", (text, expected) => expect(stripInvisible(text)).toBe(expected));

test.each([
  ["\u200b", true],
  [" \u00a0\u2060", true],
  ["\u2800", true],
  ["", true],
  ["ក", false],
])("%j is blank: %j", (text, blank) => expect(isBlank(text)).toBe(blank));
