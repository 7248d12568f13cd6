import { type SealedContentKind, readSealedHeader } from "../jose/sealed.js";
import { ENVELOPE_LENGTH_LIMIT, PREVIEW_LENGTH_LIMIT } from "../limits.js";
import { throwRefusal } from "../refusal/refusal.js";

/** Format and version that every envelope begins with. */
const FORMAT = "spean-envelope/1";

/** A sealed part of an envelope, and the name of the key it is sealed to. */
export interface SealedPart {
  readonly token: string;
  readonly kid: string;
}

/**
 * An envelope taken apart. For an agency that has a key of its own for previews it has two parts: one holds
 * the signed manifest, the other the record. For any other it has one, which holds both.
 */
export type EnvelopeParts =
  { readonly whole: SealedPart } | { readonly preview: SealedPart; readonly record: SealedPart };

/**
 * An envelope is one line of ASCII: its format and its parts, parted by tildes. It has no other form, so its
 * bytes have one digest.
 */
export const writeEnvelopeText = (parts: readonly string[]): string => [FORMAT, ...parts].join("~");

/**
 * Takes an envelope apart; refuses what is too large, is no envelope, or is not in canonical form, before any
 * key is used.
 */
export function splitEnvelopeText(envelope: string): EnvelopeParts {
  if (envelope.length > ENVELOPE_LENGTH_LIMIT) throwRefusal("too-large");
  const [format, first, second, ...more] = envelope.split("~", 4);
  if (format !== FORMAT) throwRefusal(/^spean-[a-z]+\/\d+$/.test(format!) ? "wrong-kind" : "malformed");
  if (first === undefined || more.length > 0) return throwRefusal("malformed");
  if (second === undefined) return { whole: readSealedPart(first, "spean-whole") };
  if (first.length > PREVIEW_LENGTH_LIMIT) throwRefusal("too-large");
  return { preview: readSealedPart(first, "spean-preview"), record: readSealedPart(second, "spean-record") };
}

/** A sealed part with the name of its key, read from its header. */
export const readSealedPart = (token: string, kind: SealedContentKind): SealedPart => ({
  token,
  kid: readSealedHeader(token, kind).kid,
});

/** The name of the key that the record is sealed to. */
export const recordKeyIdOf = (parts: EnvelopeParts): string =>
  ("whole" in parts ? parts.whole : parts.record).kid;
