import {
  type Actor,
  type AgeClass,
  type Answer,
  type Consent,
  urgentNeedQuestions,
  type UrgentNeeds,
} from "@spean/model";
import type { SaveRequest } from "./save-request.js";

/** Answers as the elements hold them: those of `<spean-live>` and of `<spean-consent>`. */
export interface CaseFormAnswers {
  readonly ageClass: AgeClass;
  /** By indicator. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly urgentNeeds: { readonly [Question in (typeof urgentNeedQuestions)[number]]?: Answer };
  readonly consents: readonly Omit<Consent, "id" | "at">[];
}

/**
 * Builds the save that begins a case: an observation for each answer, made by `observer` now, every urgent
 * need that was not asked said to be so, and the consents. Keep it until the server has answered, and send it
 * again as it is: under its key, a random UUID, nothing is saved twice.
 */
export function buildSaveRequest(form: CaseFormAnswers, observer: Actor): SaveRequest {
  const now = new Date().toISOString();
  const needs = urgentNeedQuestions.map((code) => [code, { answer: form.urgentNeeds[code] ?? "not-asked" }]);
  return {
    key: crypto.randomUUID(),
    ageClass: form.ageClass,
    urgentNeeds: Object.fromEntries(needs) as UrgentNeeds,
    observations: Object.entries(form.answers).map(([indicator, answer]) => ({
      id: crypto.randomUUID(),
      indicator,
      answer,
      observedAt: now,
      observer,
      source: "person",
    })),
    consents: form.consents.map((consent) => ({ ...consent, id: crypto.randomUUID(), at: now })),
  };
}
