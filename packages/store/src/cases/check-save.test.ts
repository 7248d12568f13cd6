import { randomUUID } from "node:crypto";
import type { CaseRecord } from "@spean/model";
import { describe, expect, test } from "vitest";
import { checkSaveRequest } from "./check-save.js";

const observer = { role: "officer", agency: "Demonstration agency" };
const observationAt = (observedAt: string) => ({
  id: randomUUID(),
  indicator: "act.recruited",
  answer: "yes" as const,
  observedAt,
  observer,
  source: "person" as const,
});

const person: CaseRecord["person"] = { birth: { era: "gregorian", year: 2540 } };
/** A record that was kept before moments of the Buddhist Era and impossible dates were refused. */
const record = {
  id: randomUUID(),
  ageClass: "adult" as const,
  person,
  observations: [observationAt("2569-03-01T09:30:00+07:00")],
};
const context = { knownIndicators: new Set(["act.recruited"]) };
const check = (more: Partial<CaseRecord>, observedAt = "2026-03-01T09:30:00+07:00") =>
  checkSaveRequest(context, {
    record,
    observer,
    save: { key: randomUUID(), ageClass: "adult", ...more, observations: [observationAt(observedAt)] },
  });

describe("a case that was kept with a date now refused can be added to", () => {
  test("an observation, and the person as they stand with it", () => {
    expect(check({})).toMatchObject({ ok: true, value: { observations: { length: 2 }, person } });
    expect(check({ person: { ...person, languages: ["km"] } })).toMatchObject({ ok: true });
  });

  test("what is added is checked all the same", () => {
    expect(check({}, "2569-03-01T09:30:00+07:00")).toMatchObject({
      refusal: { faults: [{ path: "/observations/0/observedAt" }] },
    });
    expect(check({ person: { birth: { era: "gregorian", year: 2541 } } })).toMatchObject({
      refusal: { faults: [{ path: "/person/birth/year" }] },
    });
  });
});
