import type { Answer } from "../code-lists.js";
import type { CheckResult, InputFault } from "../fault.js";
import { checkJsonShape } from "../json/check-shape.js";
import { isJsonObject } from "../json/json-value.js";
import { findMisspeltFields } from "../json/misspelt-fields.js";
import { acceptUnlessFaulty } from "../limit-faults.js";
import { answersOfObservations } from "../record/answers-of.js";
import { checkObservationRules } from "../record/rules/observation-rules.js";
import { Observation } from "../record/observation.js";
import { z } from "../zod.js";
import { checkAnswerAgreement, checkScoringAnswers } from "./check-answers.js";
import { ScoringCase } from "./scoring-case.js";

/**
 * The part of a case, or of a full record, that scoring reads. Answers are checked one by one, each with its
 * own fault.
 */
const Envelope = ScoringCase.omit({ answers: true }).extend({
  answers: z.record(z.string(), z.unknown()).optional(),
  observations: z.array(Observation).optional(),
});
type Envelope = z.infer<typeof Envelope>;

const fields = Object.keys(Envelope.shape);

type Answers = Readonly<Record<string, Answer>>;

/** What the shape of the whole does not tell of answers: that there are any, and each of them. */
function checkAnswersGiven(value: Record<string, unknown>, known: ReadonlySet<string>): InputFault[] {
  if (isJsonObject(value.answers)) return checkScoringAnswers(value.answers, known);
  if (value.answers !== undefined || value.observations !== undefined) return [];
  return [
    {
      code: "missing-field",
      path: "/answers",
      message: '"answers" is missing: add it, as {} if nothing has been asked yet.',
    },
  ];
}

/** Reads a case of the right shape: its observations, where it has any, decide what its answers are. */
function readEnvelope(
  { id, ageClass, forms, answers, observations }: Envelope,
  known: ReadonlySet<string>,
): CheckResult<ScoringCase> {
  const derived = observations && answersOfObservations({ observations });
  const scoringCase = {
    id,
    ageClass,
    ...(forms && { forms }),
    answers: derived?.answers ?? (answers as Answers),
    conflicts: derived?.conflicts ?? [],
  };
  const faults = checkObservationRules(observations ?? [], known);
  const disagreeing = derived && answers && faults.length === 0;
  return acceptUnlessFaulty(
    scoringCase,
    disagreeing ? checkAnswerAgreement(answers as Answers, derived.answers) : faults,
  );
}

/**
 * Reads a case for scoring, or a full case record, from a parsed JSON value. Unknown top-level fields are
 * ignored, save those that look like known ones.
 *
 * @param value what came in
 * @param known the codes of all indicators of the standard
 * @returns the case, its answers derived from the observations where it has them; or every fault found, of
 * more than a thousand the first
 */
export function readScoringCase(value: unknown, known: ReadonlySet<string>): CheckResult<ScoringCase> {
  if (!isJsonObject(value))
    return {
      ok: false,
      faults: [{ code: "not-an-object", path: "", message: "A case must be a JSON object." }],
    };
  const shape = checkJsonShape(Envelope, value);
  const checked = acceptUnlessFaulty(value, [
    ...(shape.ok ? [] : shape.faults),
    ...findMisspeltFields(value, fields),
    ...checkAnswersGiven(value, known),
  ]);
  if (!checked.ok) return checked;
  return shape.ok ? readEnvelope(shape.value, known) : shape;
}
