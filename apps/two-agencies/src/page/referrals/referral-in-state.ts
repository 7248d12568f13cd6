import type { ReferralReplyRequest, ReceivedReferralView } from "../../shared/referral.js";
import type { ActionNotice } from "./action-notice.js";

/** State of the view of a referral that came in. `key` is the idempotency key of the answer being written. */
export interface ReferralInViewState {
  readonly found?: ReceivedReferralView;
  readonly told?: ActionNotice;
  readonly status?: ReferralReplyRequest["status"];
  readonly busy: boolean;
  readonly key: string;
}

/** Callbacks of the page of a referral that came in. */
export interface ReferralInActions {
  readonly choose: (status: ReferralReplyRequest["status"]) => void;
  readonly answer: (answer: ReferralReplyRequest) => void;
}
