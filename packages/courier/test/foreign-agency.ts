import {
  openWithdrawal,
  type ReplyStatus,
  makeKeyPair,
  createMemoryInbox,
  type ExchangeParty,
  peekEnvelope,
  readDirectory,
  readKeyRing,
  receiveEnvelope,
  type ExchangeResult,
  sealRecord,
  sealReply,
  sealWithdrawal,
  type SendingRequest,
  signDirectory,
} from "@spean/exchange";
import type { CaseRecord } from "@spean/model";
import { digestMessage, type KeyDirectoryFile, type KeyDirectoryMember } from "../src/index.js";

export const home: ExchangeParty = { agency: "Example Agency", country: "KH" };
export const abroad: ExchangeParty = { agency: "Example Shelter", country: "TH" };
export const standard = { id: "common-list", version: "0.1.1", digest: `sha256:${"0".repeat(64)}` };

const dayInMs = 24 * 60 * 60 * 1000;
const daysFrom = (now: Date, days: number) => new Date(now.getTime() + days * dayInMs).toISOString();

/** The value of a result that must be one. */
export function valueOf<Value>(
  result:
    | ExchangeResult<Value>
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; refusal: object },
): Value {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** An invented record with a consent to a referral to somebody. */
const recordFor = (recipient: ExchangeParty, now: Date): CaseRecord => ({
  id: "c-1",
  ageClass: "adult",
  consents: [
    {
      id: "k-1",
      purpose: "referral",
      recipient,
      dataCategories: ["urgent-needs"],
      given: true,
      by: "person",
      at: daysFrom(now, -1),
      language: "km",
    },
  ],
});

/** What is asked for in order to send that record. */
export const dispatchTo = (recipient: ExchangeParty, now: Date) => ({
  record: recordFor(recipient, now),
  request: { purpose: "referral", recipient, consent: "k-1", at: now.toISOString() } satisfies SendingRequest,
  legalBasis: "An invented clause.",
  expiresAt: daysFrom(now, 7),
});

/** Another agency, which has keys and no courier: it speaks with ours through `@spean/exchange` alone. */
export async function foreignAgency(member: KeyDirectoryMember, now: Date) {
  const pairs = await Promise.all((["sign", "seal", "preview"] as const).map((use) => makeKeyPair(use)));
  const roots = { KH: await makeKeyPair("sign"), TH: await makeKeyPair("sign") };
  const span = { from: daysFrom(now, -1), until: daysFrom(now, 30) };
  const keys = pairs.map(({ kid, use, publicJwk: jwk }) => ({ kid, use, jwk, ...span }));
  const document = {
    format: "spean-directory/1" as const,
    sequence: 1,
    issuedAt: span.from,
    validUntil: span.until,
    members: [member, { party: abroad, keys }],
  };
  const once = valueOf(await signDirectory(document, roots.KH.privateJwk));
  const text = valueOf(await signDirectory(once, roots.TH.privateJwk));
  const anchors = { KH: [roots.KH.publicJwk], TH: [roots.TH.publicJwk] };
  const at = now.toISOString();
  const directory = valueOf(await readDirectory(text, { anchors, at }));
  const privateKeys = pairs.map(({ use, privateJwk: jwk }) => ({ use, jwk }));
  const ring = { format: "spean-key-ring/1", party: abroad, keys: privateKeys };
  const material = { directory, keys: valueOf(await readKeyRing(JSON.stringify(ring))) };
  const file: KeyDirectoryFile = { text, anchors };

  /** Seals an envelope to us. */
  const send = async () => {
    const { record, request, ...terms } = dispatchTo(home, now);
    return valueOf(await sealRecord(record, request, { ...material, ...terms, standard })).envelope;
  };
  /** Says something of an envelope of ours. */
  const answer = async (envelope: string, status: ReplyStatus) => {
    const { id } = valueOf(await peekEnvelope(envelope, { ...material, at }));
    const said = { envelope: { id, digest: digestMessage(envelope) }, to: home, status, at };
    return valueOf(await sealReply(said, material));
  };
  /** Opens an envelope of ours, and gives its receipt. */
  const accept = async (envelope: string) =>
    valueOf(
      await receiveEnvelope(envelope, { ...material, at, inbox: createMemoryInbox(), readWith: standard }),
    ).receipt;
  /** Says that the consent to an envelope, by its digest, was withdrawn. */
  const withdraw = async (digest: string) =>
    valueOf(await sealWithdrawal({ envelope: { digest }, to: home, at }, material));
  /** Reads a notice of withdrawal of ours. */
  const readWithdrawal = async (message: string) =>
    valueOf(await openWithdrawal(message, { ...material, at })).notice;

  return { file, directory, send, answer, accept, withdraw, readWithdrawal };
}

export type ForeignAgency = Awaited<ReturnType<typeof foreignAgency>>;
