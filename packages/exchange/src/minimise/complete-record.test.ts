import { expect, test } from "vitest";
import { completePartialRecord } from "./complete-record.js";

const completion = { id: "c-1", knownIndicators: new Set(["act.recruited"]) };
const observation = {
  id: "o-1",
  indicator: "act.recruited",
  answer: "yes",
  observedAt: "2026-03-01T02:10:00Z",
  observer: { role: "officer", agency: "Example Agency" },
  source: "person",
} as const;

test("an urgent need that was not sent is not-asked, and nothing else is invented", () => {
  const sent = { id: "theirs", ageClass: "adult", urgentNeeds: { dangerNow: { answer: "yes" } } } as const;
  const record = completePartialRecord(sent, completion);
  expect(record).toMatchObject({ id: "c-1", ageClass: "adult", consents: [], observations: [] });
  expect(record.urgentNeeds).toMatchObject({
    dangerNow: { answer: "yes" },
    placeSafe: { answer: "not-asked" },
  });
  expect(completePartialRecord({ ageClass: "adult" }, completion).urgentNeeds).toBeUndefined();
});

test("takes observations that are whole and fit the standard here", () => {
  const taken = (all: object[]) =>
    completePartialRecord({ ageClass: "child", observations: all }, completion).observations;
  expect(taken([observation, { id: "o-2" }])).toEqual([observation]);
  expect(taken([{ ...observation, indicator: "act.unknown" }])).toEqual([]);
});

test("throws where the age class is missing", () => {
  expect(() => completePartialRecord({}, completion)).toThrow("age class");
});
