import { answersOfObservations, type Observation } from "@spean/model";
import type { CaseView } from "@spean/store/client";
import { describe, expect, test } from "vitest";
import {
  draftAfterSaving,
  answersInDraft,
  type CaseDraft,
  createCaseDraft,
  factsInDraft,
  countUnsavedChanges,
  noticesInDraft,
  withDraftAnswer,
  withDraftFacts,
  withDraftPerson,
} from "./case-draft.js";
import { observationsForAnswer } from "./observations-for-answer.js";
import { saveRequestOfDraft } from "./save-request.js";
import { urgentNeedAnswersOf, withUrgentNeedAnswer } from "./urgent-need-answers.js";

const observer = { role: "labour-inspector" };
const at = "2026-03-01T09:30:00.000Z";
const seen = (id: string, answer: Observation["answer"], corrects?: string): Observation => ({
  id,
  indicator: "act.recruited",
  answer,
  observedAt: at,
  observer,
  source: "person",
  ...(corrects && { corrects }),
});

const viewOf = (...observations: Observation[]): CaseView =>
  ({
    record: { id: "c-1", ageClass: "adult", forms: ["labour"], observations, consents: [] },
    ...answersOfObservations({ observations }),
    history: [],
  }) as unknown as CaseView;

const ids = () => {
  let next = 0;
  return () => `new-${(next += 1)}`;
};
const given = (answer: Observation["answer"]) => ({ indicator: "act.recruited", answer, at, observer });

describe("observations for an answer", () => {
  test("the first one corrects nothing", () => {
    expect(observationsForAnswer(given("yes"), [], ids())).toEqual([seen("new-1", "yes")]);
  });

  test("a changed one corrects what still stands, and what it corrected is left alone", () => {
    const earlier = [seen("a", "yes"), seen("b", "no", "a")];
    expect(observationsForAnswer(given("unknown"), earlier, ids())).toEqual([seen("new-1", "unknown", "b")]);
  });

  test("both sides of a conflict end up saying the same", () => {
    const earlier = [seen("a", "yes"), seen("b", "no"), seen("c", "yes")];
    const added = observationsForAnswer(given("no"), earlier, ids());
    expect(added.map(({ corrects }) => corrects)).toEqual(["a", "c"]);
    expect(answersOfObservations({ observations: [...earlier, ...added] })).toEqual({
      answers: { "act.recruited": "no" },
      conflicts: [],
    });
  });

  test("an answer taken back stands as not asked, beside what it was", () => {
    const earlier = [seen("a", "yes")];
    const added = observationsForAnswer(given("not-asked"), earlier, ids());
    expect(answersOfObservations({ observations: [...earlier, ...added] }).answers).toEqual({
      "act.recruited": "not-asked",
    });
  });
});

describe("a draft", () => {
  const change = (answer: Observation["answer"]) => ({ answer, at });

  test("begins without an answer, an age class or a change", () => {
    const draft = createCaseDraft(undefined);
    expect([answersInDraft(draft), factsInDraft(draft), countUnsavedChanges(draft)]).toEqual([{}, {}, 0]);
  });

  test("holds no change that leads back to what is saved", () => {
    const draft = withDraftAnswer(
      withDraftAnswer(createCaseDraft(viewOf(seen("a", "yes"))), "act.recruited", change("no")),
      "act.recruited",
      change("yes"),
    );
    expect(countUnsavedChanges(draft)).toBe(0);
    expect(
      countUnsavedChanges(
        withDraftAnswer(
          withDraftAnswer(createCaseDraft(undefined), "act.recruited", change("yes")),
          "act.recruited",
          change("not-asked"),
        ),
      ),
    ).toBe(0);
    expect(
      countUnsavedChanges(
        withDraftFacts(withDraftFacts(createCaseDraft(viewOf()), { ageClass: "child" }), {
          ageClass: "adult",
        }),
      ),
    ).toBe(0);
  });

  test("is saved as observations, facts whole, and a key", () => {
    const draft = withDraftFacts(
      withDraftAnswer(createCaseDraft(viewOf(seen("a", "yes"))), "act.recruited", change("no")),
      {
        forms: [],
      },
    );
    expect(saveRequestOfDraft(draft, "adult", { observer, newId: ids() })).toEqual({
      key: "new-2",
      ageClass: "adult",
      observations: [seen("new-1", "no", "a")],
    });
  });

  test("keeps what was changed while it was being saved", () => {
    const sent = withDraftAnswer(
      withDraftAnswer(createCaseDraft(undefined), "act.recruited", change("yes")),
      "exploitation.hours",
      change("yes"),
    );
    const meanwhile = withDraftFacts(withDraftAnswer(sent, "exploitation.hours", change("no")), {
      ageClass: "child",
    });
    const after = draftAfterSaving(meanwhile, sent, viewOf(seen("a", "yes")));
    expect(after.changes).toEqual({ "exploitation.hours": change("no") });
    expect(after.facts).toEqual({ ageClass: "child" });
  });

  test("with urgent needs says of every question whether it was asked", () => {
    const needs = withUrgentNeedAnswer(
      withUrgentNeedAnswer(undefined, "dangerNow", "yes"),
      "placeSafe",
      "no",
    );
    expect(needs).toMatchObject({
      dangerNow: { answer: "yes" },
      medicalCareNeeded: { answer: "not-asked" },
      placeSafe: { answer: "no" },
    });
    expect(urgentNeedAnswersOf(withUrgentNeedAnswer(needs, "dangerNow", undefined))).toEqual({
      placeSafe: "no",
    });
  });
});

describe("what looks odd in the case on the screen", () => {
  const now = "2026-03-01T09:30:00+07:00";
  const young = { birth: { era: "gregorian" as const, year: 2012 } };
  const codesOf = (draft: CaseDraft) => noticesInDraft(draft, now).map(({ code }) => code);

  test("an adult who is a child by the dates just entered is told of before anything is saved", () => {
    const draft = withDraftPerson(withDraftFacts(createCaseDraft(undefined), { ageClass: "adult" }), young);
    expect(codesOf(draft)).toEqual(["dates-say-child"]);
    expect(codesOf(withDraftFacts(draft, { ageClass: "disputed" }))).toEqual([]);
  });
});
