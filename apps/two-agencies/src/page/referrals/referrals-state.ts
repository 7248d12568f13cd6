import type { ReferralListPage } from "../../shared/referral.js";
import type { ActionNotice } from "./told.js";

/** What the list of referrals shows. */
export interface ReferralListViewState {
  readonly list?: ReferralListPage;
  readonly told?: ActionNotice;
}
