import type { Actor } from "@spean/model";
import type { AccountSummary } from "./account.js";
import type { UserRole } from "./permissions.js";

/** The user who is signed in. `observer` is recorded as the source of their observations. */
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

/**
 * Counts of referrals that wait for an answer, of dead letters, and of changes of accounts that one has not seen;
 * absent where there are none, or where the role may not know.
 */
export interface WaitingCounts {
  readonly referrals?: number;
  readonly undelivered?: number;
  readonly accountChanges?: number;
}

/** First reply to the page: the signed-in user, if any, and the accounts of a demonstration. */
export interface SessionState {
  readonly person?: SignedInUser;
  /** The id of their account. */
  readonly account?: string;
  /**
   * In how many seconds their session ends, unless they extend it. No time stamp: the clock of a device may be
   * wrong.
   */
  readonly endsIn?: number;
  /** Somebody else chose their password: first they choose another. */
  readonly handedOver?: true;
  readonly demonstration?: DemonstrationAccounts;
  readonly waiting?: WaitingCounts;
}

/**
 * The header in which a page names the account that it works for. The server refuses a request of any other:
 * what one officer asked is not saved as another's, who has signed in since in another tab.
 */
export const accountHeader = "spean-account";
