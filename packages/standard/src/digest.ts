import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Digest, PinnedStandard, Standard, StandardText } from "@spean/model";
import canonicalize from "canonicalize";
import { scoringPart } from "./scoring-part.js";

/** SHA-256 over the RFC 8785 canonical JSON of a value. */
export function digestOf(value: unknown): Digest {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")))}`;
}

/** A standard with the digest of its scoring part, as the engine takes it. */
export function pin(standard: Standard): PinnedStandard {
  return { ...standard, digest: digestOf(scoringPart(standard)) };
}

/** The digest of a whole release: the standard with its sources and notes, and its text in every language. */
export function releaseDigest(standard: Standard, texts: readonly StandardText[]): Digest {
  return digestOf({ standard, texts });
}
