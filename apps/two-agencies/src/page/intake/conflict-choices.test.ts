import type { Observation } from "@spean/model";
import type { CaseView } from "@spean/store/client";
import { expect, test } from "vitest";
import { applyConflictChoices } from "./conflict-choices.js";
import { createCaseDraft, withDraftAnswer, withDraftFacts } from "./case-draft.js";
import { saveRequestOfDraft } from "./save-request.js";

const at = "2026-03-01T09:30:00.000Z";
const seen = (id: string, indicator: string, answer: Observation["answer"]): Observation => ({
  id,
  indicator,
  answer,
  observedAt: at,
  observer: { role: "officer" },
  source: "person",
});
const view = (ageClass: string, observations: Observation[], key: string): CaseView =>
  ({
    record: { id: "c-1", ageClass, observations, consents: [] },
    answers: Object.fromEntries(observations.map(({ indicator, answer }) => [indicator, answer])),
    history: [{ key, savedAt: at }],
  }) as unknown as CaseView;

const change = (answer: Observation["answer"]) => ({ answer, at });
const asked = withDraftAnswer(createCaseDraft(view("adult", [], "k-1")), "act.recruited", change("yes"));
const draft = withDraftFacts(withDraftAnswer(asked, "exploitation.hours", change("yes")), {
  ageClass: "disputed",
});
const stands = view("child", [seen("theirs", "act.recruited", "no")], "k-2");
const conflict = {
  stands,
  changed: [
    { thing: "/ageClass", at },
    { thing: "/observations/act.recruited", at },
  ] as const,
};
const saved = (choice: "mine" | "theirs" | "both", age: "mine" | "theirs") => {
  const next = applyConflictChoices(draft, conflict, {
    "/ageClass": age,
    "/observations/act.recruited": choice,
  });
  const { basedOn, ageClass, observations } = saveRequestOfDraft(next, next.facts.ageClass ?? "child", {
    observer: { role: "officer" },
    newId: () => "n",
  });
  return [
    basedOn,
    ageClass,
    ...observations.map(({ indicator, answer, corrects }) => [indicator, answer, corrects]),
  ];
};

test("what was entered here corrects what stands", () => {
  expect(saved("mine", "mine")).toEqual([
    "k-2",
    "disputed",
    ["act.recruited", "yes", "theirs"],
    ["exploitation.hours", "yes", undefined],
  ]);
});

test("what stands is left as it is, and the rest is saved all the same", () => {
  expect(saved("theirs", "theirs")).toEqual(["k-2", "child", ["exploitation.hours", "yes", undefined]]);
});

test("both stand beside each other, and neither corrects the other", () => {
  expect(saved("both", "theirs").slice(2)).toEqual([
    ["act.recruited", "yes", undefined],
    ["exploitation.hours", "yes", undefined],
  ]);
});
