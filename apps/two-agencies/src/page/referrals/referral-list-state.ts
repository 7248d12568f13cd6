import type { ReferralListPage } from "../../shared/referral.js";
import type { ActionNotice } from "./action-notice.js";

/** State of the list of referrals. */
export interface ReferralListViewState {
  readonly list?: ReferralListPage;
  readonly told?: ActionNotice;
}
