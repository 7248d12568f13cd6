import type { Instant } from "@spean/model";
import { type Directory, keyNamed, type ListedKey } from "../directory/directory.js";
import { type SignedKind, verify } from "../jose/signed.js";
import { readJson } from "../jose/text.js";
import { type Party, sameParty } from "../keys/party.js";
import { type RefusalCode, refuse } from "../refusal/refusal.js";
import type { z } from "../zod.js";

/** A kind of document that a sender signs: its schema, how many characters it may have, and what a wrong form is refused as. */
export interface DocumentKind<T> {
  readonly kind: SignedKind;
  readonly schema: z.ZodType<T>;
  readonly limit: number;
  readonly malformed: RefusalCode;
}

/** Verifies a signed document against the directory: the signature holds, the key was valid when it signed, and is the sender's. */
export async function readSigned<T extends { readonly sender: Party; readonly sealedAt: Instant }>(
  signed: string,
  { kind, schema, limit, malformed }: DocumentKind<T>,
  directory: Directory,
): Promise<T> {
  if (signed.length > limit) refuse("too-large");
  const { text, key } = await verify<ListedKey>(signed, kind, (kid) =>
    keyNamed(directory, kid, { use: "sign" }),
  );
  const document = readJson(text, schema, malformed);
  if (!sameParty(key.party, document.sender)) refuse("another-sender");
  keyNamed(directory, key.kid, { use: "sign", at: Date.parse(document.sealedAt) });
  return document;
}
