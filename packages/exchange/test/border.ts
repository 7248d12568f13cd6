import type { CaseRecord } from "@spean/model";
import { sampleRecord } from "../../model/test/sample-record.js";
import {
  type TrustAnchors,
  type KeyDirectory,
  type DirectoryDocument,
  makeKeyPair,
  type ExchangeKeyPair,
  type KeyRing,
  type ExchangeParty,
  type PublicJwk,
  readDirectory,
  readKeyRing,
  type ExchangeResult,
  type SendingRequest,
  signDirectory,
} from "../src/index.js";

/** Moments of an invented exchange, in order. */
export const FROM = "2026-01-01T00:00:00Z";
export const NOW = "2026-03-01T02:15:00Z";
export const LATER = "2026-03-02T02:15:00Z";
export const EXPIRY = "2026-03-15T00:00:00Z";
export const UNTIL = "2027-01-01T00:00:00Z";

export const sender: ExchangeParty = { agency: "Example Agency", country: "KH" };
export const recipient: ExchangeParty = { agency: "Example Shelter", country: "TH" };
export const stranger: ExchangeParty = { agency: "Example Broker", country: "TH" };

export const standard = { id: "common-list", version: "0.1.1", digest: `sha256:${"0".repeat(64)}` };
export const legalBasis = "An invented clause of an invented memorandum, ៛ ๆ 🜂.";

/** The value of a result that must be one. */
export function value<T>(result: ExchangeResult<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

/** The code of a refusal that must be one. */
export const codeOf = (result: ExchangeResult<unknown>): string =>
  result.ok ? "accepted" : result.refusal.code;

/** An agency of a test: its key pairs, made now, and the ring of their private halves. */
export interface Member {
  readonly party: ExchangeParty;
  readonly pairs: readonly ExchangeKeyPair[];
  readonly ring: KeyRing;
}

export async function member(party: ExchangeParty, pairs: readonly ExchangeKeyPair[]): Promise<Member> {
  const keys = pairs.map(({ use, privateJwk }) => ({ use, jwk: privateJwk }));
  return {
    party,
    pairs,
    ring: value(await readKeyRing(JSON.stringify({ format: "spean-key-ring/1", party, keys }))),
  };
}

/** The entry of a member in the directory, every key valid from `FROM` to `UNTIL`. */
export const entryOf = ({ party, pairs }: Member): DirectoryDocument["members"][number] => ({
  party,
  keys: pairs.map(({ kid, use, publicJwk }) => ({ kid, use, jwk: publicJwk, from: FROM, until: UNTIL })),
});

export const documentOf = (members: DirectoryDocument["members"], sequence = 1): DirectoryDocument => ({
  format: "spean-directory/1",
  sequence,
  issuedAt: FROM,
  validUntil: UNTIL,
  members,
});

/**
 * Two authorities with their roots, two agencies and a stranger, and the directory that both authorities
 * signed.
 */
export interface Border {
  readonly roots: { readonly KH: ExchangeKeyPair; readonly TH: ExchangeKeyPair };
  readonly anchors: TrustAnchors;
  readonly from: Member;
  readonly to: Member;
  readonly other: Member;
  readonly directory: KeyDirectory;
  readonly directoryText: string;
  /** Signs any document by both authorities and reads it at `NOW`. */
  readonly publish: (document: DirectoryDocument) => Promise<KeyDirectory>;
}

export async function border(): Promise<Border> {
  const roots = { KH: await makeKeyPair("sign"), TH: await makeKeyPair("sign", "Ed25519") };
  const anchors: Record<string, PublicJwk[]> = { KH: [roots.KH.publicJwk], TH: [roots.TH.publicJwk] };
  const from = await member(sender, [await makeKeyPair("sign"), await makeKeyPair("seal")]);
  const to = await member(recipient, [
    await makeKeyPair("sign", "Ed25519"),
    await makeKeyPair("seal"),
    await makeKeyPair("preview"),
  ]);
  const other = await member(stranger, [await makeKeyPair("sign"), await makeKeyPair("seal")]);
  const signed = async (document: DirectoryDocument) =>
    value(
      await signDirectory(value(await signDirectory(document, roots.KH.privateJwk)), roots.TH.privateJwk),
    );
  const publish = async (document: DirectoryDocument) =>
    value(await readDirectory(await signed(document), { anchors, at: NOW }));
  const document = documentOf([from, to, other].map(entryOf));
  return {
    roots,
    anchors,
    from,
    to,
    other,
    publish,
    directory: await publish(document),
    directoryText: await signed(document),
  };
}

/**
 * The invented record of `@spean/model`, its referral carried by a consent that names every category and has
 * not been withdrawn.
 */
export const record = {
  ...sampleRecord,
  consents: [
    {
      id: "k-1",
      purpose: "referral",
      recipient,
      dataCategories: [
        "urgent-needs",
        "interview",
        "person",
        "identity-documents",
        "journey",
        "observations",
        "assessments",
        "decisions",
      ],
      given: true,
      by: "person",
      at: "2026-03-01T02:10:00Z",
      language: "km",
    },
    sampleRecord.consents[1],
  ],
} as unknown as CaseRecord;

export const request: SendingRequest = { purpose: "referral", recipient, at: NOW, consent: "k-1" };

/** Terms for `sealRecord` and context for `openEnvelope` at this border. */
export const sealingAt = ({ directory, from }: Border) => ({
  directory,
  keys: from.ring,
  standard,
  legalBasis,
  expiresAt: EXPIRY,
});
export const openingAt = ({ directory, to }: Border) => ({ directory, keys: to.ring, at: LATER });
