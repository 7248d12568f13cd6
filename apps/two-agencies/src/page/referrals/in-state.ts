import type { ReferralAnswer, ReferralInView } from "../../shared/referral.js";
import type { ActionNotice } from "./told.js";

/** What a referral that came in shows. `key` is that of the answer that is being written. */
export interface ReferralInViewState {
  readonly found?: ReferralInView;
  readonly told?: ActionNotice;
  readonly status?: ReferralAnswer["status"];
  readonly busy: boolean;
  readonly key: string;
}

/** What can be done on a referral that came in. */
export interface ReferralInActions {
  readonly choose: (status: ReferralAnswer["status"]) => void;
  readonly answer: (answer: ReferralAnswer) => void;
}
