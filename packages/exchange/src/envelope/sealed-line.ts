import type { SealedContentKind } from "../jose/sealed.js";
import { throwRefusal } from "../refusal/refusal.js";
import { type SealedPart, readSealedPart } from "./envelope-text.js";

/**
 * A document of one sealed part: what its line begins with, what the part holds, and how many characters the
 * line may have.
 */
export interface SealedLineFormat {
  readonly format: string;
  readonly kind: SealedContentKind;
  readonly limit: number;
}

/**
 * Such a document as one line of ASCII: its format, a tilde, the sealed part. Refuses one that would be too
 * large to be accepted.
 */
export function writeSealedLine(sealed: string, { format, limit }: SealedLineFormat): string {
  const text = `${format}~${sealed}`;
  return text.length > limit ? throwRefusal("too-large") : text;
}

/**
 * The sealed part of such a line; refuses what is too large, of another kind, or not in canonical form,
 * before any key is used.
 */
export function readSealedLine(text: string, { format, kind, limit }: SealedLineFormat): SealedPart {
  if (text.length > limit) throwRefusal("too-large");
  const [begin, sealed, ...more] = text.split("~", 3);
  if (begin !== format) throwRefusal(/^spean-[a-z]+\/\d+$/.test(begin!) ? "wrong-kind" : "malformed");
  return sealed === undefined || more.length > 0 ? throwRefusal("malformed") : readSealedPart(sealed, kind);
}
