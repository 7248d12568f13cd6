import { expect, test } from "vitest";
import { bothAgencies } from "./agencies.js";
import { formatCaseNumber, readCaseNumber } from "./case-number.js";

const { kh, th } = bothAgencies;
const lastEvening = new Date("2025-12-31T18:00:00Z");

test("each agency writes case numbers in its own format, with the year of its own days", () => {
  expect(formatCaseNumber(kh, { number: 12, createdAt: lastEvening })).toBe("KH-2026-000012");
  expect(formatCaseNumber(th, { number: 12, createdAt: lastEvening })).toBe("TH 00012/2569");
  expect(formatCaseNumber(th, { number: 123_456, createdAt: lastEvening })).toBe("TH 123456/2569");
});

test("a case number is read as people type it", () => {
  for (const typed of ["KH-2026-000012", " kh-2026-12 ", "KH-២០២៦-០០០០១២"])
    expect(readCaseNumber(kh, typed), typed).toBe(12);
  for (const typed of ["TH 00012/2569", "th12/2569", "TH ๐๐๐๑๒/๒๕๖๙"])
    expect(readCaseNumber(th, typed), typed).toBe(12);
});

test("what is no case number of this agency's is none", () => {
  for (const typed of ["", "12", "TH 00012/2569", "KH-26-000012", "KH-2026-000000", "KH-2026-0000.*"])
    expect(readCaseNumber(kh, typed), typed).toBeUndefined();
});
