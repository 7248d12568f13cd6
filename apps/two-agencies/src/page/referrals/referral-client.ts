import type { MessageDelivery } from "@spean/courier";
import type {
  ExchangeState,
  NewReferral,
  ReferralAnswer,
  ReferralInView,
  ReferralList,
  ReferralOutView,
  ReferralPreviewed,
} from "../../shared/referral.js";
import { ask, post, type Reply } from "../api-client.js";

/** Who this agency is in the exchange, and whom it can refer to. */
export const readExchange = (): Promise<Reply<ExchangeState>> => ask("/api/exchange");

/** Exactly what would be sent. */
export const previewReferral = (caseId: string, referral: NewReferral): Promise<Reply<ReferralPreviewed>> =>
  ask(`/api/cases/${encodeURIComponent(caseId)}/referrals/preview`, post(JSON.stringify(referral)));

/** Sends a referral as it was seen; sent again, it goes once. */
export const sendReferral = (
  caseId: string,
  referral: NewReferral,
  seen: string,
): Promise<Reply<ReferralOutView>> =>
  ask(`/api/cases/${encodeURIComponent(caseId)}/referrals`, post(JSON.stringify({ referral, seen })));

/** The newest referrals of either side. */
export const listReferrals = (): Promise<Reply<ReferralList>> => ask("/api/referrals");

/** A referral that was sent. */
export const openOut = (id: string): Promise<Reply<ReferralOutView>> =>
  ask(`/api/referrals/out/${encodeURIComponent(id)}`);

/** A referral that came in. */
export const openIn = (id: string): Promise<Reply<ReferralInView>> =>
  ask(`/api/referrals/in/${encodeURIComponent(id)}`);

/** Answers a referral that came in; sent again, it is answered once. */
export const answerReferral = (id: string, answer: ReferralAnswer): Promise<Reply<ReferralInView>> =>
  ask(`/api/referrals/in/${encodeURIComponent(id)}/answers`, post(JSON.stringify(answer)));

/** What was not delivered. */
export const listDeliveries = (): Promise<Reply<{ readonly deliveries: readonly MessageDelivery[] }>> =>
  ask("/api/deliveries");

/** Has a message tried again at once. */
export const tryAgain = (id: string): Promise<Reply<object>> =>
  ask(`/api/deliveries/${encodeURIComponent(id)}/again`, post(""));

/** Takes in a message that came as a file. */
export const bringMessage = (message: string): Promise<Reply<object>> =>
  ask("/api/messages", { method: "POST", headers: { "content-type": "text/plain" }, body: message });
