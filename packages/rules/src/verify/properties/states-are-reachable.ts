import type { Condition } from "@spean/model";
import { leavesOf } from "../../condition.js";
import { always, type Diagram, never } from "../diagram.js";
import { counts, type ListProof, type Proof, type Property } from "../proof.js";
import type { Subject, Violation } from "../violation.js";

type Questioned = (condition: Condition) => boolean;

/** Whether some question that counts on a list bears on a condition. */
const questionedOn =
  ({ standard }: Proof, { list }: ListProof): Questioned =>
  (condition) =>
    leavesOf(condition).some((leaf) =>
      "indicator" in leaf
        ? true
        : "reported" in leaf
          ? standard.indicators.some(({ dimension }) => dimension === leaf.reported)
          : standard.indicators.some(
              ({ dimension, strengths }) => dimension === leaf.positive && counts(strengths, list.code),
            ),
    );

function stuck(proof: ListProof, subject: Subject, diagram: Diagram): Violation[] {
  const found = { list: proof.list.code, subject };
  // with every question yes it does not hold; with none it does: the one case that shows it for all
  if (diagram === never)
    return [{ ...found, code: "never-indicated", counterexample: proof.caseOf(proof.space.sizes) }];
  return diagram === always ? [{ ...found, code: "always-indicated", counterexample: proof.caseOf([]) }] : [];
}

/**
 * Every state of every finding, element and dimension occurs on every list: with all `yes` it is indicated, with nothing answered
 * it is undetermined, and with all `no` it is not indicated. A dimension without indicators on a list, and an element that none of
 * the list's questions bears on, are not asked to; a finding that applies to the list always is.
 */
export const statesAreReachable: Property = (proof) =>
  proof.lists.flatMap((list) => {
    const { standard } = proof;
    const questioned = questionedOn(proof, list);
    const dimensions = standard.dimensions.filter(({ code }) => questioned({ positive: code }));
    const elements = standard.elements.filter(({ condition }) => questioned(condition));
    return [
      ...dimensions.flatMap(({ code }) =>
        stuck(list, { kind: "dimension", code }, list.dimensions.get(code) as Diagram),
      ),
      ...elements.flatMap(({ code }) =>
        stuck(list, { kind: "element", code }, list.elements.get(code) as Diagram),
      ),
      ...[...list.findings].flatMap(([code, diagram]) => stuck(list, { kind: "finding", code }, diagram)),
    ];
  });
