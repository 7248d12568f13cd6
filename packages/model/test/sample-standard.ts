const sources = [{ source: "invented-source", locator: "p. 1" }];

/** An invented standard of one dimension, with a condition of every kind: it is nobody's list. */
export const sampleStandard = {
  id: "sample-list",
  version: "0.1.0",
  languages: ["en"],
  dimensions: [{ code: "exploitation", element: "purpose", phase: "destination" }],
  groups: [{ code: "act", element: "act" }],
  lists: [{ code: "adult-labour", ageClasses: ["adult", "unknown"], forms: ["labour"], draft: true }],
  indicators: [
    {
      code: "act.recruited",
      dimension: "act",
      meaning: "Invented.",
      strengths: { "adult-labour": "none" },
      verification: { "adult-labour": "unverified" },
      sources,
      note: "Invented.",
    },
    {
      code: "exploitation.hours",
      dimension: "exploitation",
      meaning: "Invented.",
      strengths: { "adult-labour": "strong" },
      verification: { "adult-labour": "primary" },
      sources,
      informativeOnly: { lists: ["adult-labour"], reason: "Invented." },
    },
  ],
  clauses: [
    { code: "two-strong", counts: [{ atLeast: 2, of: ["strong"] }], sources },
    { code: "three-points", points: { strong: 2, medium: 1, weak: 0 }, threshold: 3, sources },
  ],
  elements: [
    { code: "act", condition: { any: [{ reported: "act" }, { indicator: "act.recruited" }] }, sources },
    {
      code: "purpose",
      condition: {
        atLeast: 1,
        of: [
          { all: [{ positive: "exploitation" }] },
          { any: [{ indicator: "exploitation.hours" }] },
          { atLeastPoints: 2, points: { "exploitation.hours": 2 } },
        ],
      },
      sources,
      note: "Invented.",
    },
  ],
  findings: [
    {
      code: "trafficking",
      conditions: [
        {
          lists: ["adult-labour"],
          condition: { all: [{ element: "act" }, { any: [{ element: "purpose" }] }] },
          sources,
        },
      ],
      note: "Invented.",
    },
  ],
  headline: ["trafficking"],
  minimumEvidence: 1,
  sources: [
    {
      id: "invented-source",
      title: "Invented",
      publisher: "Nobody",
      year: 2026,
      reference: "Invented",
      verification: "unverified",
      note: "Invented.",
    },
  ],
};

const label = { label: { text: "Invented", status: "draft" } };
const reviewed = { text: "Invented", status: "reviewed", reviewedBy: "Nobody", reviewedOn: "2026-03-01" };

/** The text of the invented standard. */
export const sampleText = {
  standard: "sample-list",
  language: "en",
  title: reviewed,
  dimensions: { exploitation: label },
  groups: { act: label },
  lists: { "adult-labour": label },
  findings: { trafficking: { ...label, meaning: reviewed } },
  clauses: { "two-strong": label, "three-points": label },
  indicators: {
    "act.recruited": { ...label, question: { text: "Invented?", status: "draft" }, guidance: reviewed },
  },
};
