import type { Instant } from "@spean/model";
import { type KeyDirectory, findListedKey, type ListedKey } from "../directory/directory.js";
import { type SignedContentKind, verifySignedText } from "../jose/signed.js";
import { readShapedJson } from "../jose/text.js";
import { type ExchangeParty, isSameParty } from "../keys/party.js";
import { type RefusalCode, throwRefusal } from "../refusal/refusal.js";
import type { z } from "../zod.js";

/**
 * A kind of document that a sender signs: its schema, how many characters it may have, and what a wrong form
 * is refused as.
 */
export interface SignedDocumentKind<T> {
  readonly kind: SignedContentKind;
  readonly schema: z.ZodType<T>;
  readonly limit: number;
  readonly malformed: RefusalCode;
}

/**
 * Verifies a signed document against the directory: the signature holds, the key was valid when it signed,
 * and is the sender's.
 */
export async function readSignedDocument<
  T extends { readonly sender: ExchangeParty; readonly sealedAt: Instant },
>(
  signed: string,
  { kind, schema, limit, malformed }: SignedDocumentKind<T>,
  directory: KeyDirectory,
): Promise<T> {
  if (signed.length > limit) throwRefusal("too-large");
  const { text, key } = await verifySignedText<ListedKey>(signed, kind, (kid) =>
    findListedKey(directory, kid, { use: "sign" }),
  );
  const document = readShapedJson(text, schema, malformed);
  if (!isSameParty(key.party, document.sender)) throwRefusal("another-sender");
  findListedKey(directory, key.kid, { use: "sign", at: Date.parse(document.sealedAt) });
  return document;
}
