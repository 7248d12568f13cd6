import { expect, test } from "vitest";
import { addAllLanguages } from "../all-languages.js";
import { formatRecordedInstant } from "./instant-words.js";
import { elementWordsOf } from "./words.js";

addAllLanguages();

test.each([
  ["en", "2026-03-01T09:30:00+07:00", "1 March 2026 (CE), 09:30 (UTC+07:00)"],
  ["en", "2026-03-01T23:59:59.5Z", "1 March 2026 (CE), 23:59 (UTC)"],
  ["th", "2026-03-01T09:30:00+07:00", "1 มีนาคม ค.ศ. 2026, 09:30 (UTC+07:00)"],
  ["km", "2026-03-01T09:30+07:00", "ថ្ងៃទី1 ខែមីនា ឆ្នាំ2026 គ.ស., 09:30 (UTC+07:00)"],
  ["en", "yesterday", "yesterday"],
] as const)("in %s, %s is %s", (language, instant, expected) => {
  expect(formatRecordedInstant(instant, elementWordsOf(language))).toBe(expected);
});
