import type { Standard, Digest, PinnedStandard, StandardText } from "@spean/model";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalize from "canonicalize";

/**
 * The part of a standard that decides what an assessment says: codes, dimensions, strengths, clauses,
 * findings, applicability. Sources, notes, verification, languages, id and version are left out, so that
 * mending a citation or a translation changes no digest.
 */
export function scoringPartOf(standard: Standard): unknown {
  return {
    dimensions: standard.dimensions,
    groups: standard.groups,
    lists: standard.lists,
    indicators: standard.indicators.map(({ code, dimension, strengths }) => ({ code, dimension, strengths })),
    clauses: standard.clauses.map(({ sources: _sources, ...rule }) => rule),
    elements: standard.elements.map(({ code, condition }) => ({ code, condition })),
    findings: standard.findings.map(({ code, conditions }) => ({
      code,
      conditions: conditions.map(({ lists, condition }) => ({ lists, condition })),
    })),
    headline: standard.headline,
  };
}

/** SHA-256 over the RFC 8785 canonical JSON of a value. */
export function canonicalDigestOf(value: unknown): Digest {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? "")))}`;
}

/** A standard with the digest of its scoring part, as the engine takes it. */
export function pinStandard(standard: Standard): PinnedStandard {
  return { ...standard, digest: canonicalDigestOf(scoringPartOf(standard)) };
}

/** The digest of a whole release: the standard with its sources and notes, and its text in every language. */
export function releaseDigestOf(standard: Standard, texts: readonly StandardText[]): Digest {
  return canonicalDigestOf({ standard, texts });
}
