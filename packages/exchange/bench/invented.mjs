// An invented exchange for the benchmark: two agencies with keys made now, and records of any size.
import { importJWK } from "jose";
import { makeKeyPair, readDirectory, readKeyRing, signDirectory } from "../dist/index.js";

const at = "2026-03-01T02:15:00Z";
const [from, until] = ["2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"];
const sender = { agency: "Example Agency", country: "KH" };
const recipient = { agency: "Example Unit", country: "TH" };

async function member(party) {
  const pairs = [await makeKeyPair("sign"), await makeKeyPair("seal")];
  const keys = pairs.map(({ use, privateJwk }) => ({ use, jwk: privateJwk }));
  const ring = (await readKeyRing(JSON.stringify({ format: "spean-key-ring/1", party, keys }))).value;
  return {
    pairs,
    ring,
    entry: {
      party,
      keys: pairs.map(({ kid, use, publicJwk }) => ({ kid, use, jwk: publicJwk, from, until })),
    },
  };
}

async function pairFor({ publicJwk, privateJwk }, alg) {
  return { publicKey: await importJWK(publicJwk, alg), privateKey: await importJWK(privateJwk, alg) };
}

/** A record for an investigation, with so many observations, each with a statement in Khmer. */
function recordOf(observations) {
  const consent = {
    id: "k-1",
    purpose: "investigation",
    recipient,
    dataCategories: ["person", "journey", "observations"],
    given: true,
  };
  return {
    id: "c-1",
    ageClass: "adult",
    person: {
      names: [{ asWritten: "ឈ្មោះ គំរូ", script: "Khmr" }],
      birth: { era: "be-kh", year: 2543 },
      languages: ["km"],
    },
    journey: { legs: [{ stage: "recruitment", place: "An invented village", country: "KH" }] },
    observations: Array.from({ length: observations }, (_, index) => ({
      ...{
        id: `o-${index}`,
        indicator: "exploitation.hours",
        answer: "yes",
        observedAt: at,
        observer: { role: "officer" },
        source: "person",
      },
      statement: "ពាក្យដែលបានបង្កើតឡើង សម្រាប់តែការវាស់ល្បឿន និងគ្មានអ្វីផ្សេងទៀតឡើយ។",
    })),
    consents: [{ ...consent, by: "person", at: "2026-03-01T02:10:00Z", language: "km" }],
  };
}

/** Everything that sealing, opening and bare jose need. */
export async function invented() {
  const roots = [await makeKeyPair("sign"), await makeKeyPair("sign")];
  const [one, other] = [await member(sender), await member(recipient)];
  const document = {
    format: "spean-directory/1",
    sequence: 1,
    issuedAt: from,
    validUntil: until,
    members: [one.entry, other.entry],
  };
  const half = (await signDirectory(document, roots[0].privateJwk)).value;
  const text = (await signDirectory(half, roots[1].privateJwk)).value;
  const directory = (
    await readDirectory(text, { anchors: { KH: [roots[0].publicJwk], TH: [roots[1].publicJwk] }, at })
  ).value;
  const standard = { id: "common-list", version: "0.1.1", digest: `sha256:${"0".repeat(64)}` };
  return {
    recordOf,
    request: { purpose: "investigation", recipient, at, consent: "k-1" },
    sealing: {
      directory,
      keys: one.ring,
      standard,
      legalBasis: "An invented clause.",
      expiresAt: "2026-03-15T00:00:00Z",
    },
    opening: { directory, keys: other.ring, at },
    sign: await pairFor(one.pairs[0], "ES256"),
    seal: await pairFor(other.pairs[1], "ECDH-ES+A256KW"),
  };
}
