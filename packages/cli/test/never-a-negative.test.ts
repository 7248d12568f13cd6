import { Language, type ScoringCase } from "@spean/model";
import { compileStandard, rankNextQuestions } from "@spean/rules";
import { commonList } from "@spean/standard";
import { loadStandardText } from "@spean/standard/load-text";
import {
  createAssessmentText,
  avoidedPhrases,
  catalogues,
  createText,
  renderBlocksAsPlainText,
} from "@spean/text";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runsFor } from "../../../scripts/test-tier.js";
import { randomCases } from "../../rules/test/random-cases.js";
import { standardLabelsOf, textStatusOf } from "../src/labels.js";
import { assessmentViewOf } from "../src/view.js";

const evaluator = compileStandard(commonList);

/** A wide page, so that no phrase is broken over two lines. */
const WIDE = 100_000;

test.each(Language.options)(
  "no explanation in %s calls a person a non-victim, or says that nothing was reported when something was",
  async (language) => {
    const words = await loadStandardText(language);
    const text = createText(catalogues[language]);
    const notReported = text.message("outcome.none-reported");
    const seen = { nothing: 0, something: 0 };
    const explained = (scoringCase: ScoringCase) => {
      const assessment = evaluator.evaluate(scoringCase);
      const advice = rankNextQuestions(evaluator, scoringCase);
      const view = assessmentViewOf(
        { standard: commonList, scoringCase, assessment, advice },
        textStatusOf(words),
      );
      return {
        reported: assessment.reported,
        said: renderBlocksAsPlainText(
          createAssessmentText({ view, labels: standardLabelsOf(commonList, words), text }),
          WIDE,
        ),
      };
    };
    fc.assert(
      fc.property(randomCases(commonList), (scoringCase) => {
        const { reported, said } = explained(scoringCase);
        expect(avoidedPhrases(said, language)).toEqual([]);
        if (reported > 0) expect(said).not.toContain(notReported);
        seen[reported > 0 ? "something" : "nothing"] += 1;
      }),
      { numRuns: runsFor(300) },
    );
    expect(seen.something).toBeGreaterThan(runsFor(50));
    const allNo = Object.fromEntries(commonList.indicators.map(({ code }) => [code, "no" as const]));
    expect(explained({ id: "c", ageClass: "adult", answers: allNo }).said).toContain(notReported);
  },
);
