import { answersOf, type Assessment } from "@spean/model";
import { compile, explain, type Explanation } from "@spean/rules";
import { commonList } from "@spean/standard";
import { type Draft, factsIn } from "./draft.js";
import { observationsFor } from "./observations-for.js";

/** An assessment with its reasons. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly explanation: Explanation;
}

const evaluator = compile(commonList);
const nobody = { role: "preview" };

/** The assessment that saving the draft would give, conflicts with it; `undefined` until the age class is chosen, since the lists depend on it. */
export function assessedIn(draft: Draft, id: string): Assessed | undefined {
  const { ageClass, forms } = factsIn(draft);
  if (!ageClass) return undefined;
  const earlier = draft.saved?.record.observations ?? [];
  let next = 0;
  const added = Object.entries(draft.changes).flatMap(([indicator, change]) =>
    observationsFor({ indicator, ...change, observer: nobody }, earlier, () => `preview-${(next += 1)}`),
  );
  const scoringCase = {
    id,
    ageClass,
    ...(forms && { forms }),
    ...answersOf({ observations: [...earlier, ...added] }),
  };
  const assessment = evaluator.evaluate(scoringCase);
  return { assessment, explanation: explain(commonList, scoringCase, assessment) };
}
