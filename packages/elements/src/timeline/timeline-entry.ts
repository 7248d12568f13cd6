import type { Actor, CaseRecord, Instant, Observation } from "@spean/model";

/**
 * One thing that was recorded, with the moment at which it happened. It refers to the record and holds no
 * words of it.
 */
export type TimelineEntry = { readonly at: Instant; readonly by?: Actor | undefined } & (
  | { readonly kind: "urgent" | "interview" | "rescreening" }
  | { readonly kind: "observations"; readonly observations: readonly Observation[] }
  | { readonly kind: "review"; readonly indicator: string }
  | { readonly kind: "assessment"; readonly of: NonNullable<CaseRecord["assessments"]>[number] }
  | { readonly kind: "decision"; readonly of: NonNullable<CaseRecord["decisions"]>[number] }
  | {
      readonly kind: "consent";
      readonly of: NonNullable<CaseRecord["consents"]>[number];
      readonly choice: "given" | "declined" | "withdrawn";
    }
  | {
      readonly kind: "referral";
      readonly of: NonNullable<CaseRecord["referrals"]>[number];
      readonly step: ReferralStep;
    }
);

const steps = ["proposedAt", "sentAt", "answeredAt", "handedBackAt"] as const;
type ReferralStep = (typeof steps)[number];

const when = (at: Instant | undefined, entry: (at: Instant) => TimelineEntry): TimelineEntry[] =>
  at === undefined ? [] : [entry(at)];

/** Observations of one moment by one observer, together: that is how a page of a form is filled in. */
function observed({ observations = [] }: CaseRecord): TimelineEntry[] {
  const together = new Map<string, Observation[]>();
  for (const observation of observations) {
    const { observedAt, observer } = observation;
    const key = JSON.stringify([Date.parse(observedAt), observer.role, observer.agency]);
    together.set(key, [...(together.get(key) ?? []), observation]);
  }
  return [...together.values()].map((all) => ({
    kind: "observations",
    at: all[0]!.observedAt,
    by: all[0]!.observer,
    observations: all,
  }));
}

function consented({ consents = [] }: CaseRecord): TimelineEntry[] {
  return consents.flatMap((of): TimelineEntry[] => [
    { kind: "consent", at: of.at, by: of.askedBy, of, choice: of.given ? "given" : "declined" },
    ...when(of.revokedAt, (at) => ({ kind: "consent", at, of, choice: "withdrawn" })),
  ]);
}

function referred({ referrals = [] }: CaseRecord): TimelineEntry[] {
  return referrals.flatMap((of) =>
    steps.flatMap((step) =>
      when(of[step], (at) => ({
        kind: "referral",
        at,
        by: step === "proposedAt" ? of.by : undefined,
        of,
        step,
      })),
    ),
  );
}

/**
 * Everything in a record that has a moment, the earliest first; what happened at one moment stays in the
 * order of the record.
 */
export function timelineOfRecord(record: CaseRecord): TimelineEntry[] {
  const {
    urgentNeeds,
    interview,
    conflicts = [],
    rescreenings = [],
    assessments = [],
    decisions = [],
  } = record;
  const entries: TimelineEntry[] = [
    ...when(urgentNeeds?.askedAt, (at) => ({ kind: "urgent", at, by: urgentNeeds?.askedBy })),
    ...when(interview?.at, (at) => ({ kind: "interview", at, by: interview?.by })),
    ...rescreenings.map(({ at, by }): TimelineEntry => ({ kind: "rescreening", at, by })),
    ...observed(record),
    ...conflicts.flatMap(({ indicator, reviews = [] }) =>
      reviews.map(({ at, by }): TimelineEntry => ({ kind: "review", at, by, indicator })),
    ),
    ...assessments.map((of): TimelineEntry => ({ kind: "assessment", at: of.at, of })),
    ...consented(record),
    ...referred(record),
    ...decisions.map((of): TimelineEntry => ({ kind: "decision", at: of.at, by: of.by, of })),
  ];
  return entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/**
 * Filters a timeline for the person interviewed: no answers, no assessment, nothing that follows from an
 * outcome.
 */
export const entriesForThePerson = ({ kind }: TimelineEntry): boolean =>
  !["observations", "review", "assessment", "decision"].includes(kind);
