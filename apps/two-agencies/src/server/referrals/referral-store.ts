import type { Courier } from "@spean/courier";
import type { DatabaseQueries, StoreContext } from "@spean/store";

/** What referrals are read from and written to: cases, and the courier that carries them. */
export interface ReferralStore extends StoreContext {
  readonly courier: Courier<DatabaseQueries>;
}
