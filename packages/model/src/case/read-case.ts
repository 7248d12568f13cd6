import type { Answer } from "../code-lists.js";
import type { CheckResult, InputFault } from "../fault.js";
import { faultsOfZodError } from "../json/faults-of.js";
import { isJsonObject } from "../json/json-value.js";
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

type Answers = Readonly<Record<string, Answer>>;

/**
 * Reads a case for scoring, or a full case record, from a parsed JSON value. Unknown top-level fields are
 * ignored.
 *
 * @param value what came in
 * @param known the codes of all indicators of the standard
 * @returns the case, its answers derived from the observations where it has them; or every fault found
 */
export function readScoringCase(value: unknown, known: ReadonlySet<string>): CheckResult<ScoringCase> {
  if (!isJsonObject(value))
    return {
      ok: false,
      faults: [{ code: "not-an-object", path: "", message: "A case must be a JSON object." }],
    };
  const read = Envelope.safeParse(value);
  const faults: InputFault[] = read.success ? [] : faultsOfZodError(read.error, value);
  if (value.answers === undefined && value.observations === undefined)
    faults.push({
      code: "missing-field",
      path: "/answers",
      message: '"answers" is missing: add it, as {} if nothing has been asked yet.',
    });
  if (isJsonObject(value.answers)) faults.push(...checkScoringAnswers(value.answers, known));
  if (!read.success) return { ok: false, faults: faults as [InputFault, ...InputFault[]] };
  if (read.data.observations) faults.push(...checkObservationRules(read.data.observations, known));
  const derived = read.data.observations && answersOfObservations(read.data);
  if (faults.length === 0 && derived && read.data.answers)
    faults.push(...checkAnswerAgreement(read.data.answers as Answers, derived.answers));
  if (faults.length > 0) return { ok: false, faults: faults as [InputFault, ...InputFault[]] };
  const { id, ageClass, forms } = read.data;
  return {
    ok: true,
    value: {
      id,
      ageClass,
      ...(forms && { forms }),
      answers: derived?.answers ?? (read.data.answers as Answers),
      conflicts: derived?.conflicts ?? [],
    },
  };
}
