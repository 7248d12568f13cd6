import { publishedCases } from "@spean/conformance";
import { type Answer, answersOfObservations, type Assessment, type ScoringCase } from "@spean/model";
import { compileStandard, explainAssessment, type DetailedExplanation } from "@spean/rules";
import { commonList } from "@spean/standard";
import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import { createExplanationBlocks } from "@spean/text";
import type { SpeanAssessment } from "../src/assessment/assessment.js";

/** The text of the common list in every language. */
export const texts = { en, km, th };

const { evaluate } = compileStandard(commonList);

/** The properties of `<spean-assessment>` for a case. */
export interface Assessed {
  readonly standard: typeof commonList;
  readonly texts: typeof texts;
  readonly ageClass: ScoringCase["ageClass"];
  readonly assessment: Assessment;
  readonly explanation: DetailedExplanation;
  readonly explain: NonNullable<SpeanAssessment["explain"]>;
}

/** The properties that show a case. */
function assessed(scoringCase: ScoringCase): Assessed {
  const assessment = evaluate(scoringCase);
  const explanation = explainAssessment(commonList, scoringCase, assessment);
  return {
    standard: commonList,
    texts,
    ageClass: scoringCase.ageClass,
    assessment,
    explanation,
    explain: (input) => createExplanationBlocks(input, explanation),
  };
}

/** A published case, assessed. */
function published(id: string): Assessed {
  const record = publishedCases.find((candidate) => candidate.id === id)!;
  return assessed({ ...record, ...answersOfObservations(record) } as unknown as ScoringCase);
}

/** Every question of the standard answered no, save those named. */
const allNoBut = (answers: Readonly<Record<string, Answer>>): Record<string, Answer> => ({
  ...Object.fromEntries(commonList.indicators.map(({ code }) => [code, "no" as const])),
  ...answers,
});

const adult = { ageClass: "adult", forms: ["labour"] } as const;
const positive = {
  "deceptive-recruitment.job": "yes",
  "deceptive-recruitment.wages": "yes",
  "deceptive-recruitment.working-conditions": "yes",
} as const;
const offTheList = commonList.indicators.find(
  ({ strengths }) => !("child-labour" in strengths) && Object.keys(strengths).length > 0,
)!.code;

/** One case for each thing that an assessment can say; all but the published ones are invented. */
export const cases = {
  indicated: published("poipet-adult-1"),
  child: published("vcl"),
  undetermined: published("ranong"),
  ageUnknown: published("vanna"),
  noneReported: assessed({ id: "demo-none", ...adult, answers: allNoBut({}) }),
  someReported: assessed({
    id: "demo-some",
    ...adult,
    answers: allNoBut({ "exploitation.hours": "yes", "act.recruited": "yes" }),
  }),
  positiveDimension: assessed({ id: "demo-positive", ...adult, answers: allNoBut(positive) }),
  conflicting: assessed({
    id: "demo-conflict",
    ...adult,
    answers: { ...positive, "exploitation.hours": "unknown" },
    conflicts: ["deceptive-recruitment.job"],
  }),
  draftLists: assessed({ id: "demo-draft", ageClass: "disputed", forms: ["sexual"], answers: positive }),
  uncounted: assessed({
    id: "demo-uncounted",
    ageClass: "child",
    forms: ["labour"],
    answers: { ...positive, [offTheList]: "yes" },
  }),
} as const;
