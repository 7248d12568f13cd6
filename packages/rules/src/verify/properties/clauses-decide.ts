import type { Clause } from "@spean/model";
import { uniteAllDiagrams, subtractDiagram } from "../combine-diagrams.js";
import { type DecisionDiagram, NO_ANSWER_SETS } from "../decision-diagram.js";
import { type AnswerCountSignature, sizeOfSignature, smallestDiagramMember } from "../diagram-members.js";
import type { ListProof, ReleaseProperty } from "../standard-proof.js";
import type { ReleaseViolation } from "../violation.js";

/** Every question of a list answered `yes`. */
const everything = (list: ListProof): { list: ListProof; signature: AnswerCountSignature } => ({
  list,
  signature: list.space.sizes,
});

const isPoints = (clause: Clause) => "points" in clause;

/**
 * Every clause decides somewhere: on some list it makes some dimension positive that no other clause of its
 * form (counts or points) makes positive. The counterexample is the smallest case in which the clause is met,
 * which another one meets too; if it is never met, the case with every question answered `yes`.
 */
export const everyClauseDecides: ReleaseProperty = ({ standard, lists }) =>
  standard.clauses.flatMap((clause, place): ReleaseViolation[] => {
    const met = lists.flatMap((list) => [...list.clauses.values()].map((diagrams) => ({ list, diagrams })));
    const rivals = (diagrams: readonly DecisionDiagram[]) =>
      diagrams.filter(
        (_, other) => other !== place && isPoints(standard.clauses[other] as Clause) === isPoints(clause),
      );
    const decides = met.some(
      ({ list: { space }, diagrams }) =>
        subtractDiagram(
          space,
          diagrams[place] as DecisionDiagram,
          uniteAllDiagrams(space, rivals(diagrams)),
        ) !== NO_ANSWER_SETS,
    );
    if (decides) return [];
    const smallestFirst = met
      .flatMap(({ list, diagrams }) => {
        const signature = smallestDiagramMember(list.space, diagrams[place] as DecisionDiagram);
        return signature ? [{ list, signature }] : [];
      })
      .sort((a, b) => sizeOfSignature(a.signature) - sizeOfSignature(b.signature));
    const { list, signature } = smallestFirst[0] ?? everything(lists[0] as ListProof);
    const counterexample = list.caseOf(signature);
    return [{ code: "clause-never-decides", subject: { kind: "clause", code: clause.code }, counterexample }];
  });

/**
 * Clauses of both forms, where a standard has both, say the same: in every dimension of every list, for every
 * answer set, one of the clauses in counts is met exactly when one of those in points is. The points are then
 * a restatement of the counts, for engines that can only add up.
 */
export const pointsAgreeWithCounts: ReleaseProperty = ({ standard, lists }) => {
  const forms = standard.clauses.map(isPoints);
  if (!forms.includes(true) || !forms.includes(false)) return [];
  return lists.flatMap(({ list, space, clauses, caseOf }) =>
    [...clauses].flatMap(([dimension, diagrams]): ReleaseViolation[] => {
      const counted = uniteAllDiagrams(
        space,
        diagrams.filter((_, place) => !forms[place]),
      );
      const weighed = uniteAllDiagrams(
        space,
        diagrams.filter((_, place) => forms[place]),
      );
      const signature = smallestDiagramMember(
        space,
        uniteAllDiagrams(space, [
          subtractDiagram(space, counted, weighed),
          subtractDiagram(space, weighed, counted),
        ]),
      );
      return signature
        ? [
            {
              code: "points-disagree",
              list: list.code,
              subject: { kind: "dimension", code: dimension },
              counterexample: caseOf(signature),
            },
          ]
        : [];
    }),
  );
};
