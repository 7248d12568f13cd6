import { CompactEncrypt, CompactSign } from "jose";
import type { EnvelopeManifest } from "../src/index.js";
import { textDigestOf } from "../src/jose/text.js";
import { type Border, EXPIRY, legalBasis, NOW, recipient, sender, standard } from "./border.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Replacements that a forger makes in the place of anything in an envelope; the rest is as it should be. */
export interface Forgery {
  readonly manifest?: object;
  readonly manifestText?: string;
  readonly signedHeader?: object;
  readonly part?: object;
  readonly partText?: string;
  readonly partBytes?: Uint8Array;
  readonly previewHeader?: object;
  readonly recordHeader?: object;
  /** In one part, as for an agency without a key for previews. */
  readonly whole?: boolean;
  /** The key that signs instead of the sender's. */
  readonly signer?: "to" | "other";
}

/**
 * Makes an envelope with `jose` alone, without `sealRecord`: what somebody can make who knows the format,
 * holds a listed key to sign with, and is bound by none of our rules. With nothing forged it is a good
 * envelope.
 */
export async function forge(at: Border, forgery: Forgery): Promise<string> {
  const part =
    forgery.partText ??
    JSON.stringify({ salt: "A".repeat(22), grounds: goodGrounds, record: goodRecord, ...forgery.part });
  const manifest = { ...goodManifest, record: await textDigestOf(part), ...forgery.manifest };
  const signing = at[forgery.signer ?? "from"];
  const { kid } = signing.pairs.find(({ use }) => use === "sign")!;
  const { key, alg } = signing.ring.keys.get(kid)!;
  const signed = await new CompactSign(utf8(forgery.manifestText ?? JSON.stringify(manifest)))
    .setProtectedHeader({ alg, kid, typ: "spean-manifest", ...forgery.signedHeader })
    .sign(key, { crit: { b64: true } });
  if (forgery.whole)
    return `spean-envelope/1~${await encrypt(at, utf8(`${signed}~${part}`), { typ: "spean-whole" })}`;
  const preview = await encrypt(at, utf8(signed), { typ: "spean-preview", ...forgery.previewHeader });
  const record = await encrypt(at, forgery.partBytes ?? utf8(part), {
    typ: "spean-record",
    ...forgery.recordHeader,
  });
  return `spean-envelope/1~${preview}~${record}`;
}

/** Encrypts to the recipient's key for this kind of part, with whatever header. */
export async function encrypt(
  at: Border,
  bytes: Uint8Array,
  header: { readonly typ: string },
): Promise<string> {
  const { kid } = at.to.pairs.find(
    ({ use }) => use === (header.typ === "spean-preview" ? "preview" : "seal"),
  )!;
  const { key } = at.directory.keys.get(kid)!;
  return new CompactEncrypt(bytes)
    .setProtectedHeader({ alg: "ECDH-ES+A256KW", enc: "A256GCM", kid, ...header })
    .encrypt(key);
}

/** A short record within the purpose and the consent, and what it rests on. */
export const goodRecord = {
  id: "c-1",
  ageClass: "adult",
  referrals: [{ id: "r-1", services: ["shelter"] }],
  urgentNeeds: { dangerNow: { answer: "yes", note: "Secret words, ពាក្យសម្ងាត់." } },
};
export const goodGrounds = {
  kind: "consent",
  consent: "k-1",
  by: "person",
  at: NOW,
  dataCategories: ["urgent-needs"],
};
export const goodManifest: Omit<EnvelopeManifest, "record"> = {
  format: "spean-envelope/1",
  id: "AAAAAAAAAAAAAAAAAAAAAA",
  sender,
  recipient,
  purpose: "referral",
  legalBasis,
  ground: { consent: "k-1" },
  standard,
  sealedAt: NOW,
  expiresAt: EXPIRY,
  preview: { ageClass: "adult", services: ["shelter"], dataCategories: ["urgent-needs"] },
};
