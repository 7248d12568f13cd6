import { AgeClass, Answer, FormOfExploitation, type PinnedStandard, type ScoringCase } from "@spean/model";
import fc from "fast-check";

const seldomYes: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Answer>("yes") },
  { weight: 3, arbitrary: fc.constantFrom<Answer>("no", "unknown", "declined", "not-asked") },
);
const mostlyNo: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Answer>("no") },
  { weight: 1, arbitrary: fc.constantFrom(...Answer.options) },
);

/**
 * Answers to a random part of the indicators, by one of several temperaments; sometimes every act and
 * recruitment question is `no`.
 */
function answers(standard: PinnedStandard): fc.Arbitrary<Record<string, Answer>> {
  const codes = standard.indicators.map(({ code }) => code);
  const actsAndRecruitment = standard.indicators
    .filter(
      ({ dimension }) =>
        dimension === "act" ||
        standard.dimensions.some(({ code, phase }) => code === dimension && phase === "recruitment"),
    )
    .map(({ code }) => code);
  const some = (answer: fc.Arbitrary<Answer>) =>
    fc.dictionary(fc.constantFrom(...codes), answer, { maxKeys: codes.length, noNullPrototype: true });
  const every = (answer: fc.Arbitrary<Answer>) =>
    fc
      .array(answer, { minLength: codes.length, maxLength: codes.length })
      .map((given) => Object.fromEntries(codes.map((code, index) => [code, given[index] as Answer])));
  const any = fc.oneof(
    some(seldomYes),
    some(fc.constantFrom(...Answer.options)),
    every(mostlyNo),
    every(seldomYes),
    some(mostlyNo),
  );
  const noActs = any.map((given) => ({
    ...given,
    ...Object.fromEntries(actsAndRecruitment.map((code) => [code, "no" as const])),
  }));
  return fc.oneof({ weight: 5, arbitrary: any }, { weight: 1, arbitrary: noActs });
}

/**
 * Random cases of every age class, with forms absent, empty or several, and answers to codes on and off the
 * lists in use.
 */
export function randomCases(standard: PinnedStandard): fc.Arbitrary<ScoringCase> {
  const forms = fc.oneof(
    fc.constant(undefined),
    fc.constant([]),
    fc.constant(["sexual" as const]),
    fc.subarray([...FormOfExploitation.options]),
  );
  const codes = standard.indicators.map(({ code }) => code);
  return fc
    .record({
      ageClass: fc.constantFrom(...AgeClass.options),
      forms,
      answers: answers(standard),
      conflicts: fc.subarray(codes, { maxLength: 3 }),
    })
    .map(({ ageClass, forms: named, answers: given, conflicts }) => ({
      id: "c",
      ageClass,
      ...(named && { forms: named }),
      answers: given,
      conflicts,
    }));
}
