import type { Standard } from "@spean/model";
import { anyOf } from "../verify/combine.js";
import type { Diagram } from "../verify/diagram.js";
import { type Ground, listFunctions } from "../verify/list-functions.js";

/** What may change: a finding, or the outcome, which is the strongest of the headline's findings. */
export type Judged = { readonly kind: "finding"; readonly code: string } | { readonly kind: "outcome" };

/** The findings of either standard, and the outcome. */
export function judgedBy(a: Standard, b: Standard): Judged[] {
  const codes = new Set([...a.findings, ...b.findings].map(({ code }) => code));
  return [...[...codes].map((code): Judged => ({ kind: "finding", code })), { kind: "outcome" }];
}

/** The answer sets by which something holds on at least one of the lists; a finding that applies to none of them holds by none. */
export function holdsOn(
  standard: Standard,
  lists: readonly string[],
  ground: Ground,
): (judged: Judged) => Diagram {
  const byList = lists.map((list) => listFunctions({ standard, list }, ground).findings);
  const found = (codes: readonly string[]) =>
    anyOf(
      ground.space,
      byList.flatMap((findings) => codes.flatMap((code) => findings.get(code) ?? [])),
    );
  return (judged) => found(judged.kind === "outcome" ? standard.headline : [judged.code]);
}
