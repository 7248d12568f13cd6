import type { Observation } from "@spean/model";
import { expect, test } from "vitest";
import { findMergeCollisions, type ComparableRecord, mergeCaseFacts } from "./merge-saves.js";

const seen = (
  id: string,
  indicator: string,
  answer: Observation["answer"],
  corrects?: string,
): Observation => ({
  id,
  indicator,
  answer,
  observedAt: "2026-03-01T09:30:00.000Z",
  observer: { role: "officer" },
  source: "person",
  ...(corrects && { corrects }),
});
const record = (more: Partial<ComparableRecord> = {}): ComparableRecord => ({
  ageClass: "adult",
  observations: [],
  ...more,
});
const save = (more: Partial<ComparableRecord> = {}) => ({
  ageClass: "adult" as const,
  ...more,
  observations: more.observations ?? [],
});
const needs = (answers: Record<string, string>) =>
  Object.fromEntries(
    [
      "dangerNow",
      "medicalCareNeeded",
      "childrenWithPerson",
      "placeSafe",
      "placePrivate",
      "othersPresent",
    ].map((need) => [need, { answer: answers[need] ?? "not-asked" }]),
  ) as unknown as NonNullable<ComparableRecord["urgentNeeds"]>;

test("what only one side changed collides with nothing, and is kept from that side", () => {
  const between = {
    seen: record({ forms: ["labour"] }),
    stands: record({ ageClass: "child", forms: ["labour"] }),
  };
  const mine = save({ forms: ["begging", "labour"] });
  expect(findMergeCollisions(between, mine)).toEqual([]);
  expect(mergeCaseFacts(between, mine)).toEqual({ ageClass: "child", forms: ["begging", "labour"] });
});

test("forms that one side took away stay away", () => {
  const between = { seen: record({ forms: ["labour"] }), stands: record() };
  expect(mergeCaseFacts(between, save({ forms: ["labour"] }))).toEqual({ ageClass: "adult" });
});

test("the same change on both sides is no collision, whatever the order of the forms", () => {
  const between = { seen: record(), stands: record({ ageClass: "child", forms: ["labour", "begging"] }) };
  expect(findMergeCollisions(between, save({ ageClass: "child", forms: ["begging", "labour"] }))).toEqual([]);
});

test("age class, forms, a need, an answer and the person each collide by themselves", () => {
  const between = {
    seen: record({ observations: [seen("a", "act.recruited", "unknown")] }),
    stands: record({
      ageClass: "child",
      forms: ["labour"],
      urgentNeeds: needs({ dangerNow: "yes", placeSafe: "no" }),
      observations: [
        seen("a", "act.recruited", "unknown"),
        seen("b", "act.recruited", "yes", "a"),
        seen("c", "exploitation.hours", "yes"),
      ],
      person: { gender: { code: "female" } },
    }),
  };
  const mine = save({
    ageClass: "disputed",
    forms: ["begging"],
    urgentNeeds: needs({ dangerNow: "no", medicalCareNeeded: "yes" }),
    observations: [
      seen("d", "act.recruited", "no", "a"),
      seen("e", "exploitation.hours", "yes"),
      seen("f", "exploitation.pay", "no"),
    ],
    person: { gender: { code: "male" } },
  });
  expect(findMergeCollisions(between, mine)).toEqual([
    "/ageClass",
    "/forms",
    "/urgentNeeds/dangerNow",
    "/observations/act.recruited",
    "/person",
  ]);
});

test("an answer that was given meanwhile and taken back again does not collide", () => {
  const stands = record({
    observations: [seen("b", "act.recruited", "no"), seen("c", "act.recruited", "yes", "b")],
  });
  expect(
    findMergeCollisions(
      { seen: record(), stands },
      save({ observations: [seen("d", "act.recruited", "yes")] }),
    ),
  ).toEqual([]);
});

test("needs that only one side answered are merged one by one", () => {
  const between = { seen: record(), stands: record({ urgentNeeds: needs({ dangerNow: "yes" }) }) };
  const mine = save({ urgentNeeds: needs({ placeSafe: "no" }) });
  expect(findMergeCollisions(between, mine)).toEqual([]);
  expect(mergeCaseFacts(between, mine).urgentNeeds).toEqual(needs({ dangerNow: "yes", placeSafe: "no" }));
});
