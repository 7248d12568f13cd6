import type { AssessmentExplanation } from "@spean/model";
import type { AssessmentLabels, AssessmentView } from "../src/index.js";

// without the standard's list of sources, an id stands where the title would
const handbook = { source: "An invented handbook", locator: "p. 3" };
const protocol = (locator: string) => ({ source: "An invented protocol", locator });

/**
 * An invented assessment of an invented case, over two lists, with one of everything that the text can show.
 */
export const sampleView: AssessmentView & { readonly explanation: AssessmentExplanation } = {
  assessment: {
    id: "c-1",
    standard: { id: "common-list", version: "0.1.0", digest: `sha256:${"0123456789abcdef".repeat(4)}` },
    engine: { name: "@spean/rules", version: "0.1.0" },
    lists: ["adult-labour", "child-labour"],
    draftLists: ["child-labour"],
    treatAs: "child",
    outcome: "indicated",
    reported: 4,
    findings: [
      {
        code: "trafficking",
        state: "indicated",
        byList: [
          { list: "adult-labour", state: "undetermined" },
          { list: "child-labour", state: "indicated" },
        ],
      },
      {
        code: "trafficking-strict",
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
        open: ["act.received"],
      },
      {
        list: "child-labour",
        code: "act",
        state: "indicated",
        contributing: ["act.recruited"],
        open: ["act.received"],
      },
      {
        list: "adult-labour",
        code: "purpose",
        state: "indicated",
        contributing: ["exploitation.hours", "exploitation.pay"],
        open: [],
      },
      {
        list: "child-labour",
        code: "purpose",
        state: "not-indicated",
        contributing: ["exploitation.hours"],
        open: [],
      },
    ],
    dimensions: [
      {
        list: "adult-labour",
        code: "exploitation",
        state: "indicated",
        strong: 1,
        medium: 1,
        weak: 0,
        contributing: ["exploitation.hours", "exploitation.pay"],
        open: [],
      },
      {
        list: "child-labour",
        code: "exploitation",
        state: "indicated",
        strong: 1,
        medium: 1,
        weak: 0,
        contributing: ["exploitation.hours", "exploitation.pay"],
        open: ["exploitation.a", "exploitation.b", "exploitation.c", "exploitation.d", "exploitation.e"],
      },
    ],
    unused: ["exploitation.spare"],
    conflicts: ["exploitation.pay"],
  },
  explanation: {
    reported: ["exploitation.hours", "exploitation.pay", "exploitation.spare", "act.recruited"],
    uncounted: ["exploitation.spare"],
    dimensions: ["adult-labour", "child-labour"].map((list) => ({
      list,
      dimension: "exploitation",
      clauses: [
        {
          code: "strong-and-other",
          counted: ["exploitation.hours", "exploitation.pay"],
          sources: [handbook],
        },
      ],
    })),
    findings: [
      {
        finding: "trafficking",
        list: "adult-labour",
        sources: [protocol("Art. 3(a)")],
        state: "undetermined",
        sets: [["exploitation.a"]],
        more: false,
        basis: [protocol("Art. 3(a)")],
      },
      {
        finding: "trafficking",
        list: "child-labour",
        sources: [protocol("Art. 3(c)")],
        state: "indicated",
        sets: [
          ["exploitation.hours", "exploitation.pay"],
          ["exploitation.hours", "act.recruited"],
        ],
        more: false,
        basis: [protocol("Art. 3(c)"), handbook],
      },
      {
        finding: "trafficking-strict",
        list: "adult-labour",
        sources: [],
        state: "undetermined",
        sets: [
          ["exploitation.a"],
          ["exploitation.b", "exploitation.c"],
          ["exploitation.b", "exploitation.d"],
        ],
        more: false,
        basis: [handbook],
      },
    ],
  },
  next: {
    settled: false,
    questions: [
      "exploitation.a",
      "exploitation.b",
      "exploitation.c",
      "exploitation.d",
      "exploitation.e",
      "act.received",
    ],
  },
  ageClass: "disputed",
};

/** Labels that show the code they stand for. */
export const sampleLabels: AssessmentLabels = {
  title: "Invented list",
  dimension: (code) => `dimension ${code}`,
  group: (code) => `group ${code}`,
  list: (code) => `list ${code}`,
  clause: (code) => `clause ${code}`,
  indicator: (code) => `sign ${code}`,
  finding: (code) => ({ label: `finding ${code}`, meaning: `meaning ${code}` }),
};
