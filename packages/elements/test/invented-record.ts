import { answersOfObservations, type Answer, type CaseRecord, type Observation } from "@spean/model";
import { compileStandard } from "@spean/rules";
import { commonList } from "@spean/standard";

// Everything here is invented: no person, place, agency or number is real.
const { evaluate } = compileStandard(commonList);
const officer = { role: "labour-inspector", agency: "An invented inspectorate" };

const told = (indicator: string, answer: Answer, at: string): Observation => ({
  id: `o-${indicator}-${at}`,
  indicator,
  answer,
  observedAt: at,
  observer: officer,
  source: "person",
});

const first = "2026-03-01T09:40:00+07:00";
const later = "2026-03-03T14:05:00+07:00";
const observations: readonly Observation[] = [
  told("act.recruited", "yes", first),
  told("act.transported", "yes", first),
  told("deceptive-recruitment.job", "unknown", first),
  told("deceptive-recruitment.wages", "yes", first),
  told("exploitation.hours", "yes", first),
  told("exploitation.wage-manipulation", "no", first),
  {
    ...told("destination-coercion.documents-confiscated", "yes", first),
    source: "observation",
    statement: "Three passports lay in the foreman's drawer.",
  },
  told("destination-coercion.violence", "declined", first),
  {
    ...told("deceptive-recruitment.job", "yes", later),
    corrects: `o-deceptive-recruitment.job-${first}`,
    note: "Said after a night's rest.",
  },
  { ...told("exploitation.wage-manipulation", "yes", later), source: "document" },
  told("destination-coercion.debt-bondage", "yes", later),
  told("destination-coercion.isolation", "yes", later),
];

/** The assessment of the observations up to a moment. */
function assessed(id: string, at: string): NonNullable<CaseRecord["assessments"]>[number] {
  const upTo = observations.filter(({ observedAt }) => Date.parse(observedAt) <= Date.parse(at));
  return {
    id,
    at,
    assessment: evaluate({
      id: "demo-1",
      ageClass: "adult",
      forms: ["labour"],
      ...answersOfObservations({ observations: upTo }),
    }),
  };
}

const asked = (answer: Answer) => ({ answer });

/** A case that has begun: urgent needs, and nothing else. */
export const begunRecord: CaseRecord = {
  id: "demo-0",
  ageClass: "unknown",
  urgentNeeds: {
    dangerNow: asked("yes"),
    medicalCareNeeded: asked("unknown"),
    childrenWithPerson: asked("not-asked"),
    placeSafe: asked("no"),
    placePrivate: asked("yes"),
    othersPresent: asked("declined"),
  },
};

/** A whole case: screened twice, decided, referred, consented to in part. */
export const inventedRecord: CaseRecord = {
  id: "demo-1",
  ageClass: "adult",
  forms: ["labour"],
  eventId: "demo-event",
  urgentNeeds: {
    dangerNow: asked("no"),
    medicalCareNeeded: { answer: "yes", note: "A cut on the left hand." },
    childrenWithPerson: asked("no"),
    placeSafe: asked("yes"),
    placePrivate: asked("yes"),
    othersPresent: asked("yes"),
    present: [{ relation: "interpreter" }, { relation: "fellow-worker", note: "Waits at the door." }],
    askedAt: "2026-03-01T09:30:00+07:00",
    askedBy: officer,
  },
  interview: { at: "2026-03-01T09:35:00+07:00", by: officer, language: "km", officerLanguage: "th" },
  person: {
    names: [
      { asWritten: "ឈ្មោះប្រឌិត", script: "Khmr", romanised: "Chhmuoh Bradit" },
      { asWritten: "ชื่อสมมติ", script: "Thai" },
    ],
    birth: { era: "be-th", year: 2540, month: 4 },
    gender: { code: "female" },
    nationalities: ["KH"],
    languages: ["km", "th"],
    documents: [
      { kind: "passport", number: "N0000000X", country: "KH", heldBy: "other" },
      { kind: "border-pass", country: "KH", heldBy: "lost" },
    ],
    note: "Asks that her mother be told.",
  },
  journey: {
    legs: [
      {
        stage: "recruitment",
        place: "An invented village",
        country: "KH",
        from: { era: "gregorian", year: 2025, month: 10 },
      },
      { stage: "transit", place: "An invented crossing", country: "KH", transport: ["car", "on-foot"] },
      {
        stage: "destination",
        place: "An invented pier",
        country: "TH",
        from: { era: "gregorian", year: 2025, month: 11 },
        to: { era: "gregorian", year: 2026, month: 3, day: 1 },
      },
    ],
  },
  observations: [...observations],
  assessments: [assessed("a-1", "2026-03-01T11:00:00+07:00"), assessed("a-2", "2026-03-03T15:00:00+07:00")],
  rescreenings: [
    {
      id: "s-1",
      at: "2026-03-03T14:00:00+07:00",
      reason: "After a night of rest, with another interpreter.",
      of: "a-1",
      by: officer,
    },
  ],
  decisions: [
    {
      id: "d-1",
      by: { role: "multidisciplinary-team", agency: "An invented ministry" },
      at: "2026-03-10T10:00:00+07:00",
      outcome: "presumed",
      threshold: { code: "reasonable-grounds" },
      legalTracks: [{ code: "trafficking-th-act-s6" }],
      reason: "The account and the documents agree.",
      assessment: "a-2",
    },
  ],
  consents: [
    {
      id: "k-1",
      purpose: "referral",
      recipient: { agency: "An invented shelter", country: "TH" },
      dataCategories: ["urgent-needs", "person", "assessments"],
      given: true,
      by: "person",
      at: "2026-03-03T15:10:00+07:00",
      language: "km",
    },
    {
      id: "k-2",
      purpose: "investigation",
      recipient: { agency: "An invented police unit" },
      dataCategories: ["observations"],
      given: false,
      by: "person",
      at: "2026-03-03T15:12:00+07:00",
      language: "km",
    },
    {
      id: "k-3",
      purpose: "repatriation",
      recipient: { agency: "An invented ministry", country: "KH" },
      dataCategories: ["person"],
      given: true,
      by: "person",
      at: "2026-03-03T15:15:00+07:00",
      language: "km",
      revokedAt: "2026-03-06T08:00:00+07:00",
    },
  ],
  referrals: [
    {
      id: "r-1",
      to: { agency: "An invented shelter", country: "TH" },
      services: ["shelter", "medical-care"],
      purpose: "referral",
      consent: "k-1",
      status: "accepted",
      by: officer,
      proposedAt: "2026-03-03T15:20:00+07:00",
      sentAt: "2026-03-03T15:30:00+07:00",
      answeredAt: "2026-03-03T17:00:00+07:00",
    },
  ],
};

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const long = "An invented note that goes on and on, about nothing that ever happened to anybody. ".repeat(20);

/** A case with more in it than any page holds: every sign reported, and every list long. */
export const longRecord: CaseRecord = {
  ...inventedRecord,
  id: "demo-long",
  forms: ["labour", "sexual", "forced-criminality", "begging", "servitude", "forced-marriage"],
  urgentNeeds: {
    ...inventedRecord.urgentNeeds!,
    dangerNow: { answer: "yes", note: long },
    placeSafe: { answer: "no", note: long },
    present: times(9, () => ({ relation: "unknown" as const, note: long })),
    note: long,
  },
  person: {
    ...inventedRecord.person,
    names: times(6, (index) => ({
      asWritten: `An invented name ${index} ${"with many parts ".repeat(6)}`,
      script: "Latn" as const,
    })),
    nationalities: ["KH", "TH", "LA", "stateless"],
    languages: ["km", "th", "en", "my", "lo"],
    documents: times(8, () => ({
      kind: "other" as const,
      nameAsPrinted: long,
      number: "INVENTED-0000-0000-0000",
      country: "TH" as const,
      heldBy: "other" as const,
    })),
    note: long,
  },
  journey: {
    legs: times(12, () => ({
      ...inventedRecord.journey!.legs[2]!,
      transport: ["car", "boat", "bus"],
      place: long,
      note: long,
    })),
    note: long,
  },
  observations: commonList.indicators.map(({ code }) => ({ ...told(code, "yes", first), statement: long })),
  conflicts: commonList.indicators
    .slice(0, 8)
    .map(({ code }) => ({ indicator: code, observations: ["o-1", "o-2"] })),
  assessments: times(7, (index) => ({ ...inventedRecord.assessments![1]!, id: `a-${index}` })),
  decisions: times(5, (index) => ({
    ...inventedRecord.decisions![0]!,
    id: `d-${index}`,
    threshold: { code: "other" as const, asWritten: long },
    legalTracks: times(4, () => ({ code: "other" as const, asWritten: long })),
    reason: long,
  })),
  consents: times(9, (index) => ({
    ...inventedRecord.consents![0]!,
    id: `k-${index}`,
    recipient: { agency: "An invented agency with a long name ".repeat(3) },
    note: long,
  })),
  referrals: times(9, (index) => ({ ...inventedRecord.referrals![0]!, id: `r-${index}`, reason: long })),
};
