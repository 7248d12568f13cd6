/** The properties with which each element holds a value, so that its form has something to send. */
export type FilledElements = { readonly [tag: string]: Readonly<Record<string, unknown>> };

const by = { role: "invented-role", agency: "An invented agency" };
const recipient = { agency: "An invented shelter", country: "KH" };

/** Every element that takes part in a form, filled in. Plain data: it is handed to a browser as it is. */
export const filledElements: FilledElements = {
  "spean-consent": {
    requests: [{ purpose: "screening", recipient, dataCategories: ["person"] }],
    choices: ["given"],
    by: "person",
    explainedIn: "km",
  },
  "spean-date": { value: { era: "gregorian", year: 2001 } },
  "spean-decision": {
    value: {
      id: "d-1",
      by,
      at: "2026-01-02T03:04:00+07:00",
      outcome: "presumed",
      legalTracks: [{ code: "child-protection" }],
      threshold: { code: "reasonable-grounds" },
      reason: "An invented reason.",
    },
  },
  "spean-event": { value: { id: "invented-1", caseIds: [] } },
  "spean-evidence": {
    indicator: "act.recruited",
    answer: "yes",
    value: {
      id: "e-1",
      indicator: "act.recruited",
      answer: "yes",
      source: "person",
      observer: by,
      observedAt: "2026-01-02T03:04:00+07:00",
    },
  },
  "spean-journey": { value: { legs: [{ stage: "recruitment", place: "An invented village" }] } },
  "spean-live": { answers: { "act.recruited": "yes" }, ageClass: "child" },
  "spean-person": { value: { names: [{ asWritten: "Invented", script: "Latn" }] } },
  "spean-question": { indicator: "act.recruited", question: "An invented question?", answer: "yes" },
  "spean-referral": {
    recipients: [recipient],
    actor: by,
    draft: {
      recipient: 0,
      purpose: "referral",
      services: ["shelter"],
      ground: "vital-interest",
      groundReason: "An invented reason.",
    },
  },
  "spean-screening": { answers: { "act.recruited": "yes" }, urgentNeeds: { dangerNow: "yes" } },
  "spean-urgent-needs": { urgentNeeds: { dangerNow: "yes" } },
};
