import type { Condition } from "@spean/model";
import { answerLeavesOf } from "../../compiled/compile-condition.js";
import { ALL_ANSWER_SETS, type DecisionDiagram, NO_ANSWER_SETS } from "../decision-diagram.js";
import { countsOnList, type ListProof, type StandardProof, type ReleaseProperty } from "../standard-proof.js";
import type { ViolationSubject, ReleaseViolation } from "../violation.js";

type Questioned = (condition: Condition) => boolean;

/** Tests if some question that counts on a list bears on a condition. */
const questionedOn =
  ({ standard }: StandardProof, { list }: ListProof): Questioned =>
  (condition) =>
    answerLeavesOf(condition).some((leaf) =>
      "indicator" in leaf
        ? true
        : "reported" in leaf
          ? standard.indicators.some(({ dimension }) => dimension === leaf.reported)
          : standard.indicators.some(
              ({ dimension, strengths }) => dimension === leaf.positive && countsOnList(strengths, list.code),
            ),
    );

function stuck(proof: ListProof, subject: ViolationSubject, diagram: DecisionDiagram): ReleaseViolation[] {
  const found = { list: proof.list.code, subject };
  // with every question yes it does not hold; with none it does: the one case that shows it for all
  if (diagram === NO_ANSWER_SETS)
    return [{ ...found, code: "never-indicated", counterexample: proof.caseOf(proof.space.sizes) }];
  return diagram === ALL_ANSWER_SETS
    ? [{ ...found, code: "always-indicated", counterexample: proof.caseOf([]) }]
    : [];
}

/**
 * Every state of every finding, element and dimension occurs on every list: with all `yes` it is indicated,
 * with nothing answered it is undetermined, and with all `no` it is not indicated. A dimension without
 * indicators on a list, and an element that none of the list's questions bears on, are not asked to; a
 * finding that applies to the list always is.
 */
export const statesAreReachable: ReleaseProperty = (proof) =>
  proof.lists.flatMap((list) => {
    const { standard } = proof;
    const questioned = questionedOn(proof, list);
    const dimensions = standard.dimensions.filter(({ code }) => questioned({ positive: code }));
    const elements = standard.elements.filter(({ condition }) => questioned(condition));
    return [
      ...dimensions.flatMap(({ code }) =>
        stuck(list, { kind: "dimension", code }, list.dimensions.get(code) as DecisionDiagram),
      ),
      ...elements.flatMap(({ code }) =>
        stuck(list, { kind: "element", code }, list.elements.get(code) as DecisionDiagram),
      ),
      ...[...list.findings].flatMap(([code, diagram]) => stuck(list, { kind: "finding", code }, diagram)),
    ];
  });
