import type { Clause } from "@spean/model";
import { anyOf, without } from "../combine.js";
import { type Diagram, never } from "../diagram.js";
import { type Signature, sizeOf, smallest } from "../members.js";
import type { ListProof, Property } from "../proof.js";
import type { Violation } from "../violation.js";

/** Every question of a list answered `yes`. */
const everything = (list: ListProof): { list: ListProof; signature: Signature } => ({
  list,
  signature: list.space.sizes,
});

const isPoints = (clause: Clause) => "points" in clause;

/**
 * Every clause decides somewhere: on some list it makes some dimension positive that no other clause of its form (counts or points)
 * makes positive. The counterexample is the smallest case in which the clause is met, which another one meets too; if it is never
 * met, the case with every question answered `yes`.
 */
export const clausesDecide: Property = ({ standard, lists }) =>
  standard.clauses.flatMap((clause, place): Violation[] => {
    const met = lists.flatMap((list) => [...list.clauses.values()].map((diagrams) => ({ list, diagrams })));
    const rivals = (diagrams: readonly Diagram[]) =>
      diagrams.filter(
        (_, other) => other !== place && isPoints(standard.clauses[other] as Clause) === isPoints(clause),
      );
    const decides = met.some(
      ({ list: { space }, diagrams }) =>
        without(space, diagrams[place] as Diagram, anyOf(space, rivals(diagrams))) !== never,
    );
    if (decides) return [];
    const smallestFirst = met
      .flatMap(({ list, diagrams }) => {
        const signature = smallest(list.space, diagrams[place] as Diagram);
        return signature ? [{ list, signature }] : [];
      })
      .sort((a, b) => sizeOf(a.signature) - sizeOf(b.signature));
    const { list, signature } = smallestFirst[0] ?? everything(lists[0] as ListProof);
    const counterexample = list.caseOf(signature);
    return [{ code: "clause-never-decides", subject: { kind: "clause", code: clause.code }, counterexample }];
  });

/**
 * Where a standard has clauses of both forms, they say the same: in every dimension of every list, for every answer set, one of the
 * clauses in counts is met exactly when one of those in points is. The points are then a restatement of the counts, for engines that
 * can only add up.
 */
export const pointsAgree: Property = ({ standard, lists }) => {
  const forms = standard.clauses.map(isPoints);
  if (!forms.includes(true) || !forms.includes(false)) return [];
  return lists.flatMap(({ list, space, clauses, caseOf }) =>
    [...clauses].flatMap(([dimension, diagrams]): Violation[] => {
      const counted = anyOf(
        space,
        diagrams.filter((_, place) => !forms[place]),
      );
      const weighed = anyOf(
        space,
        diagrams.filter((_, place) => forms[place]),
      );
      const signature = smallest(
        space,
        anyOf(space, [without(space, counted, weighed), without(space, weighed, counted)]),
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
