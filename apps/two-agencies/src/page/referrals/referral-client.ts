import { accountHeaders } from "../request-account.js";
import type {
  DeliveryListPage,
  ReferralPage,
  ExchangeState,
  NewReferralRequest,
  ReferralReplyRequest,
  ReceivedReferralView,
  ReferralListPage,
  SentReferralView,
  ReferralPreviewReply,
} from "../../shared/referral.js";
import { requestApi, postToApi, type ApiReply } from "../api-client.js";

/** Fetches this agency's identity in the exchange and the agencies that it can refer to. */
export const fetchExchangeState = (): Promise<ApiReply<ExchangeState>> => requestApi("/api/exchange");

/** Exactly what would be sent. */
export const requestReferralPreview = (
  caseId: string,
  referral: NewReferralRequest,
): Promise<ApiReply<ReferralPreviewReply>> =>
  requestApi(
    `/api/cases/${encodeURIComponent(caseId)}/referrals/preview`,
    postToApi(JSON.stringify(referral)),
  );

/** Sends a referral as it was seen; sent again, it goes once. */
export const postReferral = (
  caseId: string,
  referral: NewReferralRequest,
  seen: string,
): Promise<ApiReply<SentReferralView>> =>
  requestApi(
    `/api/cases/${encodeURIComponent(caseId)}/referrals`,
    postToApi(JSON.stringify({ referral, seen })),
  );

/** The newest referrals of either side. */
export const fetchReferralList = (): Promise<ApiReply<ReferralListPage>> => requestApi("/api/referrals");

/** The next page of the referrals that came in, or that were sent. @param after the `next` of the page before */
export const fetchMoreReferrals = <Item>(
  side: "in" | "out",
  after: string,
): Promise<ApiReply<ReferralPage<Item>>> =>
  requestApi(`/api/referrals/${side}?after=${encodeURIComponent(after)}`);

/** A referral that was sent. */
export const fetchReferralOut = (id: string): Promise<ApiReply<SentReferralView>> =>
  requestApi(`/api/referrals/out/${encodeURIComponent(id)}`);

/** A referral that came in. */
export const fetchReferralIn = (id: string): Promise<ApiReply<ReceivedReferralView>> =>
  requestApi(`/api/referrals/in/${encodeURIComponent(id)}`);

/** Answers a referral that came in; sent again, it is answered once. */
export const postReferralReply = (
  id: string,
  answer: ReferralReplyRequest,
): Promise<ApiReply<ReceivedReferralView>> =>
  requestApi(`/api/referrals/in/${encodeURIComponent(id)}/answers`, postToApi(JSON.stringify(answer)));

/** Fetches a page of the undelivered messages. @param after the `next` of the page before */
export const fetchDeliveryList = (after?: string): Promise<ApiReply<DeliveryListPage>> =>
  requestApi(after === undefined ? "/api/deliveries" : `/api/deliveries?after=${encodeURIComponent(after)}`);

/** Has a message tried again at once. */
export const requestDeliveryRetry = (id: string): Promise<ApiReply<object>> =>
  requestApi(`/api/deliveries/${encodeURIComponent(id)}/again`, postToApi(""));

/** Takes in a message that came as a file. */
export const postMessageFile = (message: string): Promise<ApiReply<object>> =>
  requestApi("/api/messages", {
    method: "POST",
    headers: { "content-type": "text/plain", ...accountHeaders() },
    body: message,
  });
