import type { ReferralReplyRequest, ReceivedReferralView } from "../../shared/referral.js";
import type { ActionNotice } from "./told.js";

/** What a referral that came in shows. `key` is that of the answer that is being written. */
export interface ReferralInViewState {
  readonly found?: ReceivedReferralView;
  readonly told?: ActionNotice;
  readonly status?: ReferralReplyRequest["status"];
  readonly busy: boolean;
  readonly key: string;
}

/** What can be done on a referral that came in. */
export interface ReferralInActions {
  readonly choose: (status: ReferralReplyRequest["status"]) => void;
  readonly answer: (answer: ReferralReplyRequest) => void;
}
