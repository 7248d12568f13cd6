import type { Actor } from "@spean/model";
import type { AccountSummary } from "./account.js";
import type { UserRole } from "./permissions.js";

/** Who is signed in. `observer` is what stands in a record for what this person observes. */
export interface SignedInUser {
  readonly name: string;
  readonly role: UserRole;
  readonly observer: Actor;
}

/** The published accounts of a demonstration, which all have the same password. */
export interface DemonstrationAccounts {
  readonly accounts: readonly AccountSummary[];
  readonly password: string;
}

/** How many referrals wait for an answer, and how many messages were not delivered and are not tried any more; absent where there is none, or where the role may not know. */
export interface WaitingCounts {
  readonly referrals?: number;
  readonly undelivered?: number;
}

/** What the page is told first: who is signed in, if anybody, and what a demonstration can be entered with. */
export interface SessionState {
  readonly person?: SignedInUser;
  /** The id of their account. */
  readonly account?: string;
  readonly demonstration?: DemonstrationAccounts;
  readonly waiting?: WaitingCounts;
}
