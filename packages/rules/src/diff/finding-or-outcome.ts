import type { Standard } from "@spean/model";
import { uniteAny } from "../verify/combine-diagrams.js";
import type { DecisionDiagram } from "../verify/decision-diagram.js";
import { type DiagramGround, translateList } from "../verify/list-diagrams.js";

/** A finding, or the outcome, which is the strongest of the headline's findings. */
export type Judged = { readonly kind: "finding"; readonly code: string } | { readonly kind: "outcome" };

/** The findings of either standard, and the outcome. */
export function listJudged(a: Standard, b: Standard): Judged[] {
  const codes = new Set([...a.findings, ...b.findings].map(({ code }) => code));
  return [...[...codes].map((code): Judged => ({ kind: "finding", code })), { kind: "outcome" }];
}

/** The answer sets by which something holds on at least one of the lists; a finding that applies to none of them holds by none. */
export function compileJudgedDiagrams(
  standard: Standard,
  lists: readonly string[],
  ground: DiagramGround,
): (judged: Judged) => DecisionDiagram {
  const byList = lists.map((list) => translateList({ standard, list }, ground).findings);
  const found = (codes: readonly string[]) =>
    uniteAny(
      ground.space,
      byList.flatMap((findings) => codes.flatMap((code) => findings.get(code) ?? [])),
    );
  return (judged) => found(judged.kind === "outcome" ? standard.headline : [judged.code]);
}
