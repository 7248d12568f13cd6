import { expect, test } from "vitest";
import { inventedRecord } from "../../test/invented-record.js";
import { entriesForThePerson, timelineOfRecord } from "./timeline-entry.js";

const told = timelineOfRecord(inventedRecord).map((entry) => `${entry.at.slice(0, 16)} ${entry.kind}`);

test("everything with a moment is there, in the order in which it happened", () => {
  expect(told).toEqual([
    "2026-03-01T09:30 urgent",
    "2026-03-01T09:35 interview",
    "2026-03-01T09:40 observations",
    "2026-03-01T11:00 assessment",
    "2026-03-03T14:00 rescreening",
    "2026-03-03T14:05 observations",
    "2026-03-03T15:00 assessment",
    "2026-03-03T15:10 consent",
    "2026-03-03T15:12 consent",
    "2026-03-03T15:15 consent",
    "2026-03-03T15:20 referral",
    "2026-03-03T15:30 referral",
    "2026-03-03T17:00 referral",
    "2026-03-06T08:00 consent",
    "2026-03-10T10:00 decision",
  ]);
});

test("no observation is lost by putting those of one moment together", () => {
  const observations = timelineOfRecord(inventedRecord).flatMap((entry) =>
    entry.kind === "observations" ? entry.observations : [],
  );
  expect(observations.map(({ id }) => id).sort()).toEqual(
    inventedRecord.observations!.map(({ id }) => id).sort(),
  );
});

test("moments are compared, whatever the clock they were read from", () => {
  const at = ["2026-03-01T12:00:00+07:00", "2026-03-01T04:00:00Z"];
  const rescreenings = at.map((moment, index) => ({ id: `s-${index}`, at: moment, reason: "Invented." }));
  expect(timelineOfRecord({ id: "x", ageClass: "adult", rescreenings }).map((entry) => entry.at)).toEqual([
    at[1],
    at[0],
  ]);
});

test("a record without a moment has none", () => {
  expect(timelineOfRecord({ id: "x", ageClass: "adult", interview: { language: "km" } })).toEqual([]);
});

test("the person is shown nothing that says or follows from an outcome", () => {
  expect([
    ...new Set(
      timelineOfRecord(inventedRecord)
        .filter(entriesForThePerson)
        .map(({ kind }) => kind),
    ),
  ]).toEqual(["urgent", "interview", "rescreening", "consent", "referral"]);
});
