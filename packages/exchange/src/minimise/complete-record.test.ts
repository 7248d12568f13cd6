import { compileStandard } from "@spean/rules";
import { answersOfObservations, type CaseRecord } from "@spean/model";
import { commonList } from "@spean/standard";
import fc from "fast-check";
import { expect, test } from "vitest";
import { completePartialRecord } from "./complete-record.js";
import { keepTreeLeaves } from "./field-tree.js";
import { sendableFieldTree } from "./fields.js";
import type { PartialRecord } from "./partial-record.js";

const manifest = {
  sender: { agency: "Example Agency", country: "KH" },
  sealedAt: "2026-03-02T00:00:00Z",
} as const;
const completion = { id: "c-1", knownIndicators: new Set(["act.recruited", "act.harboured"]), manifest };
const observation = {
  id: "o-1",
  indicator: "act.recruited",
  answer: "yes",
  observedAt: "2026-03-01T02:10:00Z",
  observer: { role: "officer", agency: "Example Agency" },
  source: "person",
} as const;
const complete = (record: PartialRecord) => completePartialRecord(record, completion);
const answersOf = (record: PartialRecord) => answersOfObservations(complete(record).record).answers;

test("an urgent need that was not sent is not-asked, and nothing else is invented", () => {
  const sent = { ageClass: "adult", urgentNeeds: { dangerNow: { answer: "yes" } } } as const;
  const { record, untaken } = complete(sent);
  expect(record).toMatchObject({ id: "c-1", ageClass: "adult", consents: [], observations: [] });
  expect(record.urgentNeeds).toMatchObject({
    dangerNow: { answer: "yes" },
    placeSafe: { answer: "not-asked" },
  });
  expect(untaken).toEqual([]);
  expect(complete({ ageClass: "adult" }).record.urgentNeeds).toBeUndefined();
});

test("one observation that does not fit is left out by itself, and named as it was received", () => {
  const strange = { ...observation, id: "o-2", indicator: "act.not-on-this-list", note: "An invented note." };
  const partial = { id: "o-3", indicator: "act.harboured" };
  const { record, untaken } = complete({ ageClass: "child", observations: [strange, observation, partial] });
  expect(record.observations).toEqual([observation]);
  expect(untaken).toMatchObject([
    { field: "observations", value: partial },
    { field: "observations", code: "unknown-indicator", value: strange },
  ]);
});

test("one entry or field at fault takes nothing else with it: documents, names, consents, urgent needs, assessments", () => {
  const passport = { kind: "passport", country: "KH", number: "N1" } as const;
  const whole = {
    ...{ id: "k-1", purpose: "referral", recipient: { agency: "Example" }, dataCategories: ["person"] },
    ...{ given: true, by: "person", at: "2026-03-01T02:10:00Z", language: "km" },
  } as const;
  const { record, untaken } = complete({
    ageClass: "adult",
    person: { documents: [{ number: "N0" }, passport], gender: { code: "woman" } },
    consents: [{ id: "k-0" }, whole],
    urgentNeeds: { dangerNow: { note: "An invented note." }, medicalCareNeeded: { answer: "yes" } },
    assessments: [{ id: "a-1", assessment: { outcome: "indicated" } }],
  } as unknown as PartialRecord);
  expect(record.person).toMatchObject({ documents: [passport] });
  expect(record.consents).toEqual([whole]);
  expect(record.urgentNeeds).toMatchObject({
    dangerNow: { answer: "not-asked", note: "An invented note." },
    medicalCareNeeded: { answer: "yes" },
  });
  expect(untaken.map(({ field }) => field).sort()).toEqual(["assessments", "consents", "person", "person"]);
});

test("a consent whose end does not fit is left out whole: it never holds for longer than was said", () => {
  const ended = {
    ...{ id: "k-1", purpose: "referral", recipient: { agency: "Example" }, dataCategories: ["person"] },
    ...{ given: true, by: "person", at: "2026-03-02T00:00:00Z", language: "km" },
    revokedAt: "2026-03-01T00:00:00Z",
  } as const;
  const { record, untaken } = complete({
    ageClass: "adult",
    consents: [{ ...ended, dataCategories: ["person"] }],
  } as PartialRecord);
  expect([record.consents, untaken.map(({ value }) => value)]).toEqual([[], [ended]]);
});

test("answers that no observation gives become observations of the sender's, and a yes is never lost to a no", () => {
  const alone: PartialRecord = { ageClass: "adult", answers: { "act.recruited": "yes", "act.new": "yes" } };
  expect(complete(alone)).toMatchObject({
    record: {
      observations: [
        {
          indicator: "act.recruited",
          answer: "yes",
          observedAt: manifest.sealedAt,
          observer: { role: "sending-agency", agency: "Example Agency" },
          source: "third-party",
        },
      ],
    },
    untaken: [{ field: "answers", value: { indicator: "act.new", answer: "yes" } }],
  });
  const no = { ...observation, answer: "no" } as const;
  const both: PartialRecord = { ...alone, observations: [no] };
  expect(answersOf(both)).toEqual({ "act.recruited": "yes" });
  const agreed: PartialRecord = {
    ageClass: "adult",
    answers: { "act.recruited": "yes" },
    observations: [observation],
  };
  expect(complete(agreed).record.observations).toEqual([observation]);
});

test("an id that stands twice, or that is too long to be named, loses no observation", () => {
  const long = "x".repeat(200);
  const { record, untaken } = complete({
    ageClass: "adult",
    observations: [
      { ...observation, answer: "no" },
      { ...observation, indicator: "act.harboured" },
      { ...observation, id: long },
      { ...observation, id: "o-9", answer: "unknown", corrects: long },
    ],
  });
  expect(untaken).toEqual([]);
  expect(record.observations).toHaveLength(4);
  expect(record.observations?.every(({ id }) => id.length <= 100)).toBe(true);
  expect(answersOfObservations(record).answers).toEqual({
    "act.recruited": "unknown",
    "act.harboured": "yes",
  });
});

test("a correction of what is not there stands as an observation of its own", () => {
  const { record, untaken } = complete({
    ageClass: "adult",
    observations: [{ ...observation, corrects: "not-sent" }],
  });
  expect(record.observations).toEqual([observation]);
  expect(untaken).toMatchObject([{ field: "observations", code: "unknown-reference", value: "not-sent" }]);
});

test("an age class that was not sent is unknown, which protects as a child", () => {
  expect(complete({}).record.ageClass).toBe("unknown");
});

test("the sender's assessments stay, with the empty lists that do not travel, under the sender's id of the case", () => {
  const answers = { "act.recruited": "yes" } as const;
  const assessment = compileStandard(commonList).evaluate({ id: "theirs", ageClass: "adult", answers });
  const whole: CaseRecord = {
    ...{ id: "theirs", ageClass: "adult", answers, previousCaseIds: ["older"] },
    assessments: [{ id: "a-1", at: "2026-03-01T02:10:00Z", assessment }],
  };
  const travels = keepTreeLeaves(whole, sendableFieldTree("investigation", ["assessments"])) as PartialRecord;
  const { record, untaken } = complete(travels);
  expect(record.assessments).toEqual(whole.assessments);
  expect(record.previousCaseIds).toContain("theirs");
  expect(untaken).toEqual([]);
  const helped = keepTreeLeaves(whole, sendableFieldTree("referral", ["assessments"])) as PartialRecord;
  expect(complete(helped)).toMatchObject({ record: { assessments: [] }, untaken: [] });
});

test("whatever came, each known yes of it stands, and each unknown one is named", () => {
  const codes = ["act.recruited", "act.harboured", "act.new", "act.newer"];
  const observed = fc.record({
    id: fc.constantFrom("o-1", "o-2", "o-3"),
    indicator: fc.constantFrom(...codes),
    answer: fc.constantFrom("yes", "no", "unknown" as const),
  });
  const answers = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom("yes", "no"));
  fc.assert(
    fc.property(fc.array(observed, { maxLength: 8 }), answers, (all, given) => {
      const { record, untaken } = complete({
        ageClass: "adult",
        answers: given as PartialRecord["answers"],
        observations: all.map((one) => ({ ...observation, ...one })) as PartialRecord["observations"],
      } as PartialRecord);
      const said = [...all, ...Object.entries(given).map(([indicator, answer]) => ({ indicator, answer }))];
      const { answers: taken } = answersOfObservations(record);
      const named = untaken.map(({ value }) => (value as { indicator?: string }).indicator);
      for (const { indicator, answer } of said)
        if (!completion.knownIndicators.has(indicator)) expect(named).toContain(indicator);
        else if (answer === "yes") expect(taken[indicator]).toBe("yes");
    }),
  );
});
