import type { Standard } from "@spean/model";
import { type StandardProof, translateStandardToDiagrams, type ReleaseProperty } from "./standard-proof.js";
import {
  childrenNeedNoMeans,
  doubtfulAgeIsTreatedAsChild,
  everyCaseHasAnOutcome,
} from "./properties/children.js";
import { everyClauseDecides, pointsAgreeWithCounts } from "./properties/clauses-decide.js";
import { evidenceNeverLowers, findingsRestOnEnough } from "./properties/evidence.js";
import { everyIndicatorCounts } from "./properties/indicators-count.js";
import { statesAreReachable } from "./properties/states-are-reachable.js";
import { sizeOfSignature, smallestDiagramMember } from "./diagram-members.js";
import { findUnresolvedReferences } from "./unresolved-references.js";
import type { ReleaseViolation } from "./violation.js";

/** On how many `yes` answers a finding rests at least, on one list. */
export interface LeastFindingEvidence {
  readonly list: string;
  readonly finding: string;
  readonly answers: number;
}

/** Result of a proof: every property holds, or the violations, each with its smallest counterexample. */
export interface StandardVerification {
  readonly ok: boolean;
  readonly violations: readonly ReleaseViolation[];
  /** For every finding on every list where it can hold; empty if a reference does not resolve. */
  readonly leastEvidence: readonly LeastFindingEvidence[];
}

const properties: readonly ReleaseProperty[] = [
  everyCaseHasAnOutcome,
  statesAreReachable,
  everyClauseDecides,
  pointsAgreeWithCounts,
  everyIndicatorCounts,
  findingsRestOnEnough,
  evidenceNeverLowers,
  childrenNeedNoMeans,
  doubtfulAgeIsTreatedAsChild,
];

function leastEvidence({ lists }: StandardProof): LeastFindingEvidence[] {
  return lists.flatMap(({ list, space, findings }) =>
    [...findings].flatMap(([finding, diagram]) => {
      const signature = smallestDiagramMember(space, diagram);
      return signature ? [{ list: list.code, finding, answers: sizeOfSignature(signature) }] : [];
    }),
  );
}

/**
 * Decides the properties that a release must have, exactly and for every possible case, by counting
 * interchangeable indicators instead of trying answers. Each property is stated where it is decided
 * (`verify/properties`).
 *
 * @param standard a standard that its schema accepts; references need not resolve: those that do not are the
 * first violations told
 */
export function verifyStandard(standard: Standard): StandardVerification {
  const dangling = findUnresolvedReferences(standard);
  if (dangling.length > 0) return { ok: false, violations: dangling, leastEvidence: [] };
  const proof = translateStandardToDiagrams(standard);
  const violations = properties.flatMap((property) => property(proof));
  return { ok: violations.length === 0, violations, leastEvidence: leastEvidence(proof) };
}
