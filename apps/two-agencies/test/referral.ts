import { randomUUID } from "node:crypto";
import type { ExchangeParty } from "@spean/exchange";
import { bothAgencies } from "../src/agencies/agencies.js";
import { partyOfAgency } from "../src/agencies/agency.js";
import type {
  NewReferralRequest,
  ReceivedReferralView,
  ReferralListPage,
  SentReferralView,
  ReferralPreviewReply,
} from "../src/shared/referral.js";
import { type Answered, type Client, observed, saveOf } from "./client.js";

export const cambodia = partyOfAgency(bothAgencies.kh);
export const thailand = partyOfAgency(bothAgencies.th);

const need = (answer: string, note?: string) => ({ answer, ...(note !== undefined && { note }) });

/** An agreement, or another answer, to a referral to an agency. */
export const consentTo = (recipient: ExchangeParty, more: object = {}) => ({
  id: randomUUID(),
  purpose: "referral",
  recipient,
  dataCategories: ["urgent-needs"],
  given: true,
  by: "person",
  at: "2026-03-01T09:30:00+07:00",
  language: "km",
  ...more,
});

/** Begins a case with urgent needs and an agreement. */
export async function beginToRefer(
  client: Client,
  { consent = consentTo(thailand), ...facts }: { consent?: object; ageClass?: string } = {},
) {
  const urgentNeeds = {
    dangerNow: need("no"),
    medicalCareNeeded: need("yes", "An invented note."),
    childrenWithPerson: need("no"),
    placeSafe: need("yes"),
    placePrivate: need("yes"),
    othersPresent: need("no"),
  };
  const save = saveOf([observed("act.recruited", "yes", { note: "An invented note." })], {
    urgentNeeds,
    consents: [consent],
    ...facts,
  });
  return (await client.begin(save)).body.caseId;
}

/** A referral to help, on an agreement. */
export const referralOn = (
  consent: string | undefined,
  more: Partial<NewReferralRequest> = {},
): NewReferralRequest => ({
  id: randomUUID(),
  to: thailand,
  purpose: "referral",
  services: ["shelter"],
  legalBasis: "An invented clause.",
  ...(consent !== undefined && { consent }),
  ...more,
});

/** Looks at a referral, then sends it as it was seen. */
export async function refer(
  client: Client,
  caseId: string,
  referral: NewReferralRequest,
): Promise<Answered<SentReferralView>> {
  const { seen } = (await preview(client, caseId, referral)).body;
  return client.send<SentReferralView>(`/api/cases/${caseId}/referrals`, JSON.stringify({ referral, seen }));
}

export const preview = (client: Client, caseId: string, referral: object) =>
  client.send<ReferralPreviewReply>(`/api/cases/${caseId}/referrals/preview`, JSON.stringify(referral));

export const listOf = async (client: Client) => (await client.get<ReferralListPage>("/api/referrals")).body;
/** The referral that came in last. */
export const newestInOf = async (client: Client) =>
  (await listOf(client)).in.toSorted((one, other) => other.arrivedAt.localeCompare(one.arrivedAt))[0]!;
export const outOf = async (client: Client, id: string) =>
  (await client.get<SentReferralView>(`/api/referrals/out/${id}`)).body;
export const inOf = async (client: Client, id: string) =>
  (await client.get<ReceivedReferralView>(`/api/referrals/in/${id}`)).body;
export const answer = (client: Client, id: string, said: object) =>
  client.send<ReceivedReferralView>(
    `/api/referrals/in/${id}/answers`,
    JSON.stringify({ key: randomUUID(), ...said }),
  );
