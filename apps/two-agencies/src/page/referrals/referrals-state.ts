import type { ReferralListPage } from "../../shared/referral.js";
import type { ActionNotice } from "./told.js";

/** State of the list of referrals. */
export interface ReferralListViewState {
  readonly list?: ReferralListPage;
  readonly told?: ActionNotice;
}
