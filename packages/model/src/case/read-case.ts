import type { Answer } from "../codes/answer.js";
import { Answer as AnswerSchema } from "../codes/answer.js";
import type { Checked, Fault } from "../fault.js";
import { faultsOf } from "../json/faults-of.js";
import { pointer } from "../json/pointer.js";
import { answersOf } from "../record/answers-of.js";
import { Observation } from "../record/observation.js";
import { z } from "../zod.js";
import { ScoringCase } from "./scoring-case.js";

/** The part of a case, or of a full record, that scoring reads. Answers are checked one by one below, each with its own fault. */
const Envelope = ScoringCase.omit({ answers: true }).extend({
  answers: z.record(z.string(), z.unknown()).optional(),
  observations: z.array(Observation).optional(),
});

type Answers = Readonly<Record<string, Answer>>;

function checkAnswers(answers: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  for (const code of Object.keys(answers)) {
    const path = pointer(["answers", code]);
    if (!known.has(code)) faults.push({ code: "unknown-indicator", path, message: "The standard has no indicator with this code: correct it, or see `spean list`." });
    else if (!AnswerSchema.safeParse(answers[code]).success)
      faults.push({ code: "invalid-value", path, message: `An answer must be one of ${AnswerSchema.options.map((option) => `"${option}"`).join(", ")}.` });
  }
  return faults;
}

function checkObservations(observations: readonly Observation[], known: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const ids = new Set<string>();
  observations.forEach(({ id, indicator }, index) => {
    if (!known.has(indicator))
      faults.push({ code: "unknown-indicator", path: pointer(["observations", index, "indicator"]), message: "The standard has no indicator with this code: correct it, or see `spean list`." });
    if (ids.has(id)) faults.push({ code: "invalid-value", path: pointer(["observations", index, "id"]), message: "Another observation has this id already: give each its own." });
    ids.add(id);
  });
  observations.forEach(({ corrects, indicator }, index) => {
    if (corrects === undefined) return;
    const path = pointer(["observations", index, "corrects"]);
    const target = observations.slice(0, index).find(({ id }) => id === corrects);
    if (!target) faults.push({ code: "unknown-reference", path, message: "No earlier observation has this id: name the one that this corrects." });
    else if (target.indicator !== indicator) faults.push({ code: "unknown-reference", path, message: "The observation named here is about another indicator." });
  });
  return faults;
}

function checkAgreement(given: Answers, derived: Answers): Fault[] {
  const codes = new Set([...Object.keys(given), ...Object.keys(derived)]);
  return [...codes]
    .filter((code) => (given[code] ?? "not-asked") !== (derived[code] ?? "not-asked"))
    .map((code) => ({ code: "answers-disagree", path: pointer(["answers", code]), message: "The observations of this case give another answer: leave `answers` out, or make the two agree." }));
}

/**
 * Reads a case for scoring, or a full case record, from a parsed JSON value. Unknown top-level fields are ignored.
 *
 * @param value what came in
 * @param known the codes of all indicators of the standard
 * @returns the case, its answers derived from the observations where it has them; or every fault found
 */
export function readCase(value: unknown, known: ReadonlySet<string>): Checked<ScoringCase> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { ok: false, faults: [{ code: "not-an-object", path: "", message: "A case must be a JSON object." }] };
  const read = Envelope.safeParse(value);
  const faults: Fault[] = read.success ? [] : faultsOf(read.error, value);
  // Read from the value itself: zod drops a key named __proto__, which must be a fault.
  const { answers, observations } = value as { answers?: unknown; observations?: unknown };
  if (answers === undefined && observations === undefined)
    faults.push({ code: "missing-field", path: "/answers", message: "\"answers\" is missing: add it, as {} if nothing has been asked yet." });
  if (typeof answers === "object" && answers !== null && !Array.isArray(answers)) faults.push(...checkAnswers(answers as Record<string, unknown>, known));
  if (!read.success) return { ok: false, faults: faults as [Fault, ...Fault[]] };
  if (read.data.observations) faults.push(...checkObservations(read.data.observations, known));
  const derived = read.data.observations && answersOf(read.data);
  if (faults.length === 0 && derived && read.data.answers) faults.push(...checkAgreement(read.data.answers as Answers, derived.answers));
  if (faults.length > 0) return { ok: false, faults: faults as [Fault, ...Fault[]] };
  const { id, ageClass, forms } = read.data;
  return { ok: true, value: { id, ageClass, ...(forms && { forms }), answers: derived?.answers ?? (read.data.answers as Answers), conflicts: derived?.conflicts ?? [] } };
}
