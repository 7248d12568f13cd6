const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 2, minute)).toISOString();
const officer = { role: "social-worker", agency: "Example Agency" };

/** An invented record that uses every field at least once: nobody in it exists. */
export const sampleRecord = {
  id: "c-1",
  ageClass: "adult",
  forms: ["labour", "forced-criminality"],
  urgentNeeds: {
    dangerNow: { answer: "unknown", note: "An invented note." },
    medicalCareNeeded: { answer: "yes" },
    childrenWithPerson: { answer: "no" },
    placeSafe: { answer: "yes" },
    placePrivate: { answer: "yes" },
    othersPresent: { answer: "yes" },
    present: [{ relation: "interpreter" }],
    askedAt: at(0),
    askedBy: officer,
  },
  interview: {
    at: at(1),
    by: officer,
    language: "km",
    officerLanguage: "th",
    interpreter: {
      present: "yes",
      languages: { person: "km", officer: "th" },
      relation: "interpreter",
      suitable: "yes",
      accepted: "yes",
    },
  },
  person: {
    names: [
      {
        asWritten: "ឈ្មោះ គំរូ",
        script: "Khmr",
        romanised: "Chhmouah Kumrou",
        parts: [{ kind: "given", text: "គំរូ" }],
      },
    ],
    documents: [
      {
        kind: "passport",
        number: "N0000000",
        country: "KH",
        expires: { era: "gregorian", year: 2030 },
        heldBy: "other",
      },
    ],
    birth: { era: "be-kh", year: 2543, estimated: true },
    gender: { code: "female" },
    nationalities: ["KH"],
    languages: ["km"],
  },
  journey: {
    legs: [
      {
        stage: "recruitment",
        place: "An invented village",
        country: "KH",
        from: { era: "gregorian", year: 2025, month: 3 },
      },
      { stage: "transit", transport: ["on-foot", "truck"] },
      {
        stage: "destination",
        country: "TH",
        from: { era: "be-th", year: 2568, month: 4, day: 2 },
        note: "A boat.",
      },
    ],
  },
  answers: { "act.recruited": "yes", "exploitation.hours": "yes" },
  observations: [
    {
      id: "o-1",
      indicator: "act.recruited",
      answer: "yes",
      observedAt: at(2),
      observer: officer,
      source: "person",
      statement: "An invented sentence.",
    },
    {
      id: "o-2",
      indicator: "exploitation.hours",
      answer: "no",
      observedAt: at(3),
      observer: officer,
      source: "third-party",
    },
    {
      id: "o-3",
      indicator: "exploitation.hours",
      answer: "yes",
      observedAt: at(4),
      observer: officer,
      source: "document",
    },
    {
      id: "o-4",
      indicator: "act.recruited",
      answer: "yes",
      observedAt: at(5),
      observer: officer,
      source: "person",
      corrects: "o-1",
    },
  ],
  conflicts: [
    {
      indicator: "exploitation.hours",
      observations: ["o-2", "o-3"],
      reviews: [{ by: officer, at: at(6), note: "Ask again when the person has rested." }],
    },
  ],
  assessments: [
    {
      id: "a-1",
      at: at(7),
      assessment: {
        id: "c-1",
        standard: { id: "common-list", version: "0.1.0", digest: `sha256:${"0".repeat(64)}` },
        engine: { name: "@spean/rules", version: "0.1.0" },
        lists: ["adult-labour"],
        draftLists: [],
        treatAs: "adult",
        outcome: "undetermined",
        reported: 2,
        findings: [
          {
            code: "trafficking",
            state: "undetermined",
            byList: [{ list: "adult-labour", state: "undetermined" }],
          },
        ],
        elements: [
          {
            list: "adult-labour",
            code: "act",
            state: "indicated",
            contributing: ["act.recruited"],
            open: [],
          },
        ],
        dimensions: [
          {
            list: "adult-labour",
            code: "exploitation",
            state: "undetermined",
            strong: 1,
            medium: 0,
            weak: 0,
            contributing: ["exploitation.hours"],
            open: [],
          },
        ],
        unused: [],
        conflicts: ["exploitation.hours"],
      },
    },
  ],
  decisions: [
    {
      id: "d-1",
      by: officer,
      at: at(8),
      outcome: "presumed",
      legalTracks: [
        { code: "forced-labour-th-act-s6-1" },
        { code: "other", asWritten: "An invented track." },
      ],
      threshold: { code: "reasonable-grounds", asWritten: "Invented words." },
      reason: "An invented reason.",
      assessment: "a-1",
    },
  ],
  referrals: [
    {
      id: "r-1",
      to: { agency: "Example Shelter", country: "TH" },
      services: ["shelter", "medical-care"],
      purpose: "referral",
      consent: "k-1",
      status: "accepted",
      proposedAt: at(9),
      sentAt: at(12),
      answeredAt: at(13),
    },
    {
      id: "r-2",
      to: { agency: "Example Embassy" },
      services: ["safe-return"],
      purpose: "repatriation",
      status: "proposed",
      proposedAt: at(14),
    },
  ],
  consents: [
    {
      id: "k-1",
      purpose: "referral",
      recipient: { agency: "Example Shelter", country: "TH" },
      dataCategories: ["urgent-needs", "interview"],
      given: true,
      by: "person",
      at: at(10),
      language: "km",
      revokedAt: at(20),
    },
    {
      id: "k-2",
      purpose: "repatriation",
      recipient: { agency: "Example Embassy" },
      dataCategories: ["person"],
      given: false,
      by: "person",
      at: at(11),
      language: "km",
      askedBy: officer,
    },
  ],
  rescreenings: [
    { id: "s-1", at: at(30), reason: "The person asked to speak again.", of: "a-1", by: officer },
  ],
  eventId: "e-1",
  previousCaseIds: ["c-0"],
  officeReference: "a field of the office's own",
};

/** An invented event at which the person of the sample record was found with others. */
export const sampleEvent = {
  id: "e-1",
  foundOn: { era: "gregorian", year: 2026, month: 3, day: 1 },
  place: "An invented pier",
  country: "TH",
  agencies: [{ agency: "Example Agency", country: "TH" }],
  people: 15,
  caseIds: ["c-1", "c-2"],
};

type Json = Record<string, unknown>;

/**
 * A copy of a value with what stands at a JSON Pointer replaced; `undefined` removes it. A last part `-`
 * appends to an array.
 */
export function changed<T extends object>(value: T, path: string, to: unknown): Json {
  const copy = structuredClone(value) as Json;
  const keys = path.split("/").slice(1);
  const last = keys.pop()!;
  const parent = keys.reduce<Json>((here, key) => here[key] as Json, copy);
  if (Array.isArray(parent) && last === "-") parent.push(to);
  else if (to === undefined) delete parent[last];
  else parent[last] = to;
  return copy;
}
