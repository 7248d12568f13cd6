import type { CaseView } from "@spean/store/client";
import { expect, test } from "vitest";
import { type CaseDraft, createCaseDraft, withDraftAnswer } from "./case-draft.js";
import { saveRequestOfDraft } from "./save-request.js";

const observer = { role: "officer" };
const observed = (id: string, answer: "yes" | "no") => ({
  ...{ id, indicator: "act.recruited", answer, observedAt: "2026-03-01T09:00:00Z", observer },
  source: "person" as const,
});
/** A case with an answer saved at nine, screened again at ten, and with what was answered at eleven. */
const saved = (after: readonly ReturnType<typeof observed>[] = [], derived: "yes" | "no" = "no") =>
  ({
    record: {
      ...{ id: "c-1", ageClass: "adult", observations: [observed("o-1", "no"), ...after] },
      rescreenings: [{ id: "s-1", at: "2026-03-01T10:00:00.000Z", reason: "after-rest" }],
    },
    answers: { "act.recruited": derived },
    history: [
      {
        key: "k-1",
        savedAt: "2026-03-01T09:00:00.000Z",
        observations: ["o-1"],
        consents: [],
        outcome: "undetermined",
      },
      {
        key: "k-2",
        savedAt: "2026-03-01T11:00:00.000Z",
        observations: after.map(({ id }) => id),
        consents: [],
        outcome: "undetermined",
      },
    ],
  }) as unknown as CaseView;
const correctsIn = (view: CaseView, answer: "yes" | "no", more: { readonly putsRight?: true } = {}) =>
  saveRequestOfDraft(
    withDraftAnswer(createCaseDraft(view), "act.recruited", { answer, at: "2026-03-01T12:00:00Z", ...more }),
    "adult",
    {
      observer,
      newId: () => "new",
    },
  ).observations.map(({ answer: given, corrects }) => [given, corrects]);

test("whatever begins a case has the key of its draft, so that one draft begins one case; what follows has its own", () => {
  const keyOf = (draft: CaseDraft) =>
    saveRequestOfDraft(draft, "adult", { observer, newId: () => "new" }).key;
  const begun = createCaseDraft(undefined, "begin-1");
  const change = { answer: "yes", at: "2026-03-01T12:00:00Z" } as const;
  expect([keyOf(begun), keyOf(withDraftAnswer(begun, "act.recruited", change))]).toEqual([
    "begin-1",
    "begin-1",
  ]);
  expect(keyOf(withDraftAnswer(createCaseDraft(saved()), "act.recruited", change))).toBe("new");
  expect(keyOf(createCaseDraft(undefined))).toBe("new");
});

test("a different answer at a re-screening stands beside the one before it, and corrects nothing", () => {
  expect(correctsIn(saved(), "yes")).toEqual([["yes", undefined]]);
});

test("what was answered since the re-screening is corrected, and nothing before it", () => {
  expect(correctsIn(saved([observed("o-2", "yes")], "yes"), "no")).toEqual([["no", "o-2"]]);
});

test("a mistake in an earlier answer is corrected where somebody says that it is one", () => {
  expect(correctsIn(saved(), "yes", { putsRight: true })).toEqual([["yes", "o-1"]]);
});
