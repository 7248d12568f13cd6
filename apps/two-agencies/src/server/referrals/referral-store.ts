import type { Courier } from "@spean/courier";
import type { Store } from "../cases/store.js";
import type { Queries } from "../database/database.js";

/** What referrals are read from and written to: cases, and the courier that carries them. */
export interface ReferralStore extends Store {
  readonly courier: Courier<Queries>;
}
