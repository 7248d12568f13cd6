import type { Courier } from "@spean/courier";
import type { DatabaseQueries, StoreContext } from "@spean/store";

/** Case store plus the courier that carries referrals. */
export interface ReferralStore extends StoreContext {
  readonly courier: Courier<DatabaseQueries>;
}
