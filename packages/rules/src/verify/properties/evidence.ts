import { isDimensionPositive } from "../../clauses.js";
import { smallestSignatureLoss } from "../smallest-change.js";
import { sizeOfSignature, smallestDiagramMember } from "../diagram-members.js";
import type { ListProof, ReleaseProperty } from "../standard-proof.js";
import type { CountedStrength, Standard } from "@spean/model";
import type { ReleaseViolation } from "../violation.js";

/**
 * No finding holds on any list with fewer `yes` answers, of whatever kind, than the standard declares as
 * `minimumEvidence` (1, if it declares none).
 */
export const findingsRestOnEnough: ReleaseProperty = ({ standard: { minimumEvidence = 1 }, lists }) =>
  lists.flatMap(({ list, space, findings, caseOf }) =>
    [...findings].flatMap(([code, diagram]): ReleaseViolation[] => {
      const signature = smallestDiagramMember(space, diagram);
      // that a finding holds with no answer at all is told as `always-indicated`
      if (!signature || sizeOfSignature(signature) >= minimumEvidence || sizeOfSignature(signature) === 0)
        return [];
      const data = { answers: sizeOfSignature(signature), minimumEvidence };
      return [
        {
          code: "rests-on-too-few",
          list: list.code,
          subject: { kind: "finding", code },
          data,
          counterexample: caseOf(signature),
        },
      ];
    }),
  );

const strengths: readonly CountedStrength[] = ["strong", "medium", "weak"];

/**
 * The engine's own table of a dimension on a list, count by count: whether one more `yes` ever makes it
 * negative.
 */
function tableFalls(standard: Standard, list: string, dimension: string): boolean {
  const own = standard.indicators.filter((indicator) => indicator.dimension === dimension);
  const [strong = 0, medium = 0, weak = 0] = strengths.map(
    (strength) => own.filter((indicator) => indicator.strengths[list] === strength).length,
  );
  const positive = (counts: readonly number[]) =>
    isDimensionPositive(standard.clauses, {
      strong: counts[0] as number,
      medium: counts[1] as number,
      weak: counts[2] as number,
    });
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count);
  const box = upTo(strong).flatMap((s) => upTo(medium).flatMap((m) => upTo(weak).map((w) => [s, m, w])));
  const limits = [strong, medium, weak];
  return box.some(
    (counts) =>
      positive(counts) &&
      limits.some(
        (limit, place) => counts[place]! < limit && !positive(counts.with(place, counts[place]! + 1)),
      ),
  );
}

function falls(
  { list, space, dimensions, elements, findings, caseOf }: ListProof,
  standard: Standard,
): ReleaseViolation[] {
  const kinds = [
    ["dimension", dimensions],
    ["element", elements],
    ["finding", findings],
  ] as const;
  return kinds.flatMap(([kind, diagrams]) =>
    [...diagrams].flatMap(([code, diagram]): ReleaseViolation[] => {
      const signature = smallestSignatureLoss(space, diagram);
      const found = { code: "not-monotone", list: list.code, subject: { kind, code } } as const;
      if (signature) return [{ ...found, counterexample: caseOf(signature) }];
      return kind === "dimension" && tableFalls(standard, list.code, code) ? [found] : [];
    }),
  );
}

/**
 * More evidence never lowers anything: no dimension, element or finding that holds stops holding by one more
 * `yes` on any list. The language has no negation and no weight below zero, so a standard that its schema
 * accepts has this by its form; it is decided all the same, on the translation and on the engine's own table
 * of every dimension.
 */
export const evidenceNeverLowers: ReleaseProperty = ({ standard, lists }) =>
  lists.flatMap((list) => falls(list, standard));
