import type { Standard } from "@spean/model";
import { uniteAllDiagrams } from "../verify/combine-diagrams.js";
import type { DecisionDiagram } from "../verify/decision-diagram.js";
import { type DiagramGround, translateListToDiagrams } from "../verify/list-diagrams.js";

/** A finding, or the outcome, which is the strongest of the headline's findings. */
export type FindingOrOutcome =
  { readonly kind: "finding"; readonly code: string } | { readonly kind: "outcome" };

/** The findings of either standard, and the outcome. */
export function listFindingsAndOutcome(a: Standard, b: Standard): FindingOrOutcome[] {
  const codes = new Set([...a.findings, ...b.findings].map(({ code }) => code));
  return [...[...codes].map((code): FindingOrOutcome => ({ kind: "finding", code })), { kind: "outcome" }];
}

/**
 * The answer sets by which something holds on at least one of the lists; a finding that applies to none of
 * them holds by none.
 */
export function compileHoldingDiagrams(
  standard: Standard,
  lists: readonly string[],
  ground: DiagramGround,
): (judged: FindingOrOutcome) => DecisionDiagram {
  const byList = lists.map((list) => translateListToDiagrams({ standard, list }, ground).findings);
  const found = (codes: readonly string[]) =>
    uniteAllDiagrams(
      ground.space,
      byList.flatMap((findings) => codes.flatMap((code) => findings.get(code) ?? [])),
    );
  return (judged) => found(judged.kind === "outcome" ? standard.headline : [judged.code]);
}
