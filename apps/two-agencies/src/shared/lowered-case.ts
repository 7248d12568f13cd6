import type { CaseListItem } from "@spean/store/client";

/**
 * A case whose latest assessment is lower than one before, and who made the change: a role, and the name of
 * the account. Nobody is named where another agency had assessed it higher.
 */
export interface LoweredCase extends CaseListItem {
  readonly by?: { readonly role?: string; readonly name?: string };
}

/** One page of them. `next`, if there is more, is the `before` of the next page. */
export interface LoweredCasePage {
  readonly cases: readonly LoweredCase[];
  readonly next?: number;
}
