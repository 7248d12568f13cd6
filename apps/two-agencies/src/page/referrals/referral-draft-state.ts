import type { ReferralDraft, SpeanConsent, SpeanReferral } from "@spean/elements";
import type { DataCategory } from "@spean/model";
import type { CaseView } from "@spean/store/client";
import type { ExchangeState, NewReferralRequest, ReferralPreviewReply } from "../../shared/referral.js";
import type { ActionNotice } from "./action-notice.js";

/**
 * State of a referral being written. `previewed` is set while it still matches the preview; `asking` grows
 * with each consent that was recorded.
 */
export interface ReferralDraftViewState {
  readonly caseId: string;
  readonly exchange?: ExchangeState;
  readonly found?: CaseView;
  readonly draft: ReferralDraft;
  readonly categories: readonly DataCategory[];
  readonly legalBasis: string;
  readonly capacity?: NonNullable<NewReferralRequest["bestInterest"]>["capacity"];
  readonly bestInterest: string;
  readonly previewed?: { readonly referral: NewReferralRequest; readonly shown: ReferralPreviewReply };
  readonly asking: number;
  readonly told?: ActionNotice;
  readonly busy: boolean;
}

/** Callbacks of the page on which a referral is written. */
export interface ReferralDraftActions {
  readonly write: (element: SpeanReferral) => void;
  readonly change: (
    part: Partial<Pick<ReferralDraftViewState, "categories" | "legalBasis" | "capacity" | "bestInterest">>,
  ) => void;
  readonly ask: (element: SpeanConsent) => void;
  readonly preview: (element: SpeanReferral) => void;
  readonly send: () => void;
}
