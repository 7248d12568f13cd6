import type { Actor } from "@spean/model";
import type { Account } from "./account.js";
import type { Role } from "./permissions.js";

/** Who is signed in. `observer` is what stands in a record for what this person observes. */
export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly observer: Actor;
}

/** The published accounts of a demonstration, which all have the same password. */
export interface DemonstrationAccounts {
  readonly accounts: readonly Account[];
  readonly password: string;
}

/** How many referrals wait for an answer, and how many messages were not delivered and are not tried any more; absent where there is none, or where the role may not know. */
export interface Waiting {
  readonly referrals?: number;
  readonly undelivered?: number;
}

/** What the page is told first: who is signed in, if anybody, and what a demonstration can be entered with. */
export interface Session {
  readonly person?: Person;
  /** The id of their account. */
  readonly account?: string;
  readonly demonstration?: DemonstrationAccounts;
  readonly waiting?: Waiting;
}
