import { State } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { describe, expect, test } from "vitest";
import { sampleLabels as labels, sampleView } from "../../test/sample-view.js";
import { avoidedPhrases } from "../avoided-phrases.js";
import { catalogues } from "../generated/catalogues.js";
import { createText } from "../create-text.js";
import { createAssessmentText } from "./assessment-text.js";
import type { AssessmentView } from "./assessment-view.js";

const text = createText(catalogues.en);
const blocksOf = (view: AssessmentView) => createAssessmentText({ view, labels, text });
const wordsOf = (view: AssessmentView) => blocksOf(view).map((block) => block.text);
const { assessment } = sampleView;

/** The texts of one section, up to the next heading. */
function section(view: AssessmentView, heading: string): string[] {
  const blocks = blocksOf(view);
  const start = blocks.findIndex((block) => block.kind === "heading" && block.text === heading);
  expect(start, heading).toBeGreaterThan(-1);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "heading" || block.depth === 0);
  return rest.slice(0, end === -1 ? undefined : end).map((block) => block.text);
}

describe("createAssessmentText", () => {
  test("says first what the assessment is pinned to", () => {
    expect(wordsOf(sampleView).slice(0, 4)).toEqual([
      "Preliminary assessment of case c-1",
      "Standard: Invented list (common-list 0.1.0, sha256:0123456789ab…)",
      "Engine: @spean/rules 0.1.0",
      "Lists used (2): “list adult-labour” and “list child-labour”",
    ]);
  });

  test("gives each finding its state, meaning, state by list and sources", () => {
    expect(section(sampleView, "Findings")).toEqual([
      "finding trafficking: indicated",
      "meaning trafficking",
      "“list adult-labour”: not yet clear",
      "“list child-labour”: indicated",
      "Source: An invented protocol, Art. 3(a)",
      "Source: An invented protocol, Art. 3(c)",
      "finding trafficking-strict: not yet clear",
      "meaning trafficking-strict",
    ]);
  });

  test("gives an element one state where the lists agree, and each list's where they differ", () => {
    expect(section(sampleView, "The three elements")).toEqual([
      "Act: indicated",
      "Purpose",
      "“list adult-labour”: indicated",
      "“list child-labour”: preliminary criteria not yet met",
    ]);
  });

  test("names the clause and the signs of a positive dimension once for the lists that agree", () => {
    expect(section(sampleView, "Positive dimensions")).toEqual([
      "dimension exploitation",
      "By the rule “clause strong-and-other”, on “list adult-labour” and “list child-labour”:",
      "sign exploitation.hours",
      "sign exploitation.pay",
      "Source: An invented handbook, p. 3",
    ]);
  });

  test("says what an indicated finding rests on: one smallest set, that there are others, and the sources", () => {
    expect(section(sampleView, "What the findings rest on")).toEqual([
      "finding trafficking",
      "On “list child-labour”, these 2 signs are enough:",
      "sign exploitation.hours",
      "sign exploitation.pay",
      "Other combinations of the signs reported are enough as well.",
      "Source: An invented protocol, Art. 3(c)",
      "Source: An invented handbook, p. 3",
    ]);
  });

  test("names the two smallest sets of questions that would settle a finding that is undetermined on every list", () => {
    expect(section(sampleView, "What would settle it: questions worth asking")).toEqual([
      "finding trafficking-strict",
      "Worth asking, on “list adult-labour”: with this sign reported, the finding would be indicated.",
      "sign exploitation.a",
      "Or, on “list adult-labour”, with both of these:",
      "sign exploitation.b",
      "sign exploitation.c",
      "Answers to other open questions could settle it as well.",
      "Source: An invented handbook, p. 3",
    ]);
  });

  test("names a set once for the lists that share it", () => {
    const [, , strict] = sampleView.explanation.findings;
    const findings = ["adult-labour", "child-labour"].map((list) => ({
      ...strict!,
      list,
      sets: [["exploitation.a"]],
    }));
    expect(
      section(
        { ...sampleView, explanation: { ...sampleView.explanation, findings } },
        "What would settle it: questions worth asking",
      ).slice(1, 3),
    ).toEqual([
      "Worth asking, on “list adult-labour” and “list child-labour”: with this sign reported, the finding would be indicated.",
      "sign exploitation.a",
    ]);
  });

  test("gives the three questions most worth asking next as advice, urgent needs before them", () => {
    expect(section(sampleView, "Worth asking next")).toEqual([
      "sign exploitation.a",
      "sign exploitation.b",
      "sign exploitation.c",
      "This order is advice. Urgent needs come before every question. The person leads the conversation and need not answer any question.",
    ]);
    expect(
      section({ ...sampleView, next: { settled: true, questions: ["exploitation.a"] } }, "Worth asking next"),
    ).toEqual([
      "Whatever the open questions are answered, no finding changes any more. Each of them may still be asked.",
    ]);
  });

  test("names every reported sign under its dimension or group", () => {
    expect(section(sampleView, "Signs reported (4)")).toEqual([
      "dimension exploitation",
      "sign exploitation.hours",
      "sign exploitation.pay",
      "sign exploitation.spare",
      "group act",
      "sign act.recruited",
    ]);
    expect(section(sampleView, "Reported, but in no dimension of the lists used (1)")).toEqual([
      "dimension exploitation",
      "sign exploitation.spare",
    ]);
  });

  test("shows a conflict, and counts the open questions while naming five", () => {
    expect(section(sampleView, "Signs on which observations disagree (1)")).toContain(
      "sign exploitation.pay",
    );
    const open = section(sampleView, "Open questions (6)");
    expect(open.filter((line) => line.startsWith("sign "))).toHaveLength(5);
    expect(open.at(-1)).toBe("and 1 more");
  });

  test("says why the person is treated as a child and which lists are drafts", () => {
    const words = wordsOf(sampleView);
    expect(words).toContain(
      "This person is treated as a child, because the age is not known or is disputed.",
    );
    expect(words).toContain("1 draft list was used: “list child-labour”. What it gives is a draft too.");
  });

  test.each(languageCodes)("says in %s that its words are a draft", (language) => {
    const own = createText(catalogues[language]);
    expect(
      createAssessmentText({ view: sampleView, labels, text: own }).map((block) => block.text),
    ).toContain(own.message("explain.draft-text"));
  });

  test("leaves the note out only where messages and labels are both reviewed", () => {
    const reviewed = { ...text, status: "reviewed" } as const;
    const noted = (view: AssessmentView) =>
      createAssessmentText({ view, labels, text: reviewed }).some(
        (block) => block.text === text.message("explain.draft-text"),
      );
    expect(noted(sampleView)).toBe(true);
    expect(noted({ ...sampleView, labelStatus: "reviewed" })).toBe(false);
  });

  test("leaves out the sections that have nothing to say", () => {
    const view = {
      ...sampleView,
      explanation: { reported: [], uncounted: [], dimensions: [], findings: [] },
      next: { settled: true, questions: [] },
      assessment: { ...assessment, reported: 0, conflicts: [], elements: [], dimensions: [] },
    };
    const headings = blocksOf(view)
      .filter(({ kind }) => kind === "heading")
      .map((block) => block.text);
    expect(headings).toEqual(["What the answers show", "Findings", "About this text"]);
  });

  test.each(State.options)("ends, when %s, with the sentence that closes the outcome", (outcome) => {
    const last = blocksOf({ ...sampleView, assessment: { ...assessment, outcome } }).at(-1)!;
    expect(last.text).toBe(text.message(outcome === "indicated" ? "outcome.refer" : "outcome.stays-open"));
  });

  test.each(languageCodes)("calls nobody a non-victim in %s", (language) => {
    for (const outcome of State.options)
      for (const reported of [0, 4]) {
        const view = { ...sampleView, assessment: { ...assessment, outcome, reported } };
        const words = createAssessmentText({ view, labels, text: createText(catalogues[language]) }).map(
          (block) => block.text,
        );
        expect(avoidedPhrases(words.join(" "), language)).toEqual([]);
      }
  });
});
