import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inboxUrlPath, type KeyDirectoryFile } from "@spean/courier";
import { makeKeyPair, readDirectory, readKeyRing, sealRecord, type SendingRequest } from "@spean/exchange";
import type { CaseRecord } from "@spean/model";
import { commonList } from "@spean/standard";
import type { RunningAgencyServer } from "../src/server/start-server.js";
import { cambodia, thailand } from "./referral.js";
import type { TwoSystems } from "./two-systems.js";

const dayInMs = 24 * 60 * 60 * 1000;
const daysFromNow = (days: number) => new Date(Date.now() + days * dayInMs).toISOString();

/** The release of a sender whose list is newer than ours. */
const newerRelease = { id: commonList.id, version: "9.9.9", digest: `sha256:${"0".repeat(64)}` };

/**
 * Another implementation in Cambodia, with keys of its own and a newer list: it seals by `@spean/exchange`
 * alone and posts to an agency's inbox.
 */
export async function foreignSender({ folder, introduce }: TwoSystems, to: RunningAgencyServer) {
  const pairs = await Promise.all((["sign", "seal", "preview"] as const).map((use) => makeKeyPair(use)));
  const span = { from: daysFromNow(-1), until: daysFromNow(30) };
  const keys = pairs.map(({ kid, use, publicJwk: jwk }) => ({ kid, use, jwk, ...span }));
  await introduce(to, { entry: { party: cambodia, keys } });
  const file = JSON.parse(await readFile(join(folder, "directory.json"), "utf8")) as KeyDirectoryFile;
  const at = new Date().toISOString();
  const directory = await readDirectory(file.text, { anchors: file.anchors, at });
  const privateKeys = pairs.map(({ use, privateJwk: jwk }) => ({ use, jwk }));
  const ring = await readKeyRing(
    JSON.stringify({ format: "spean-key-ring/1", party: cambodia, keys: privateKeys }),
  );
  if (!directory.ok || !ring.ok) throw new Error("The keys of the foreign sender do not read.");

  /** Sends a record for an investigation, on a consent to it. @returns the HTTP status of the inbox */
  return async (record: CaseRecord): Promise<number> => {
    const consent = {
      ...{ id: "k-1", purpose: "investigation", recipient: thailand, given: true, by: "person" },
      ...{
        dataCategories: ["observations", "assessments", "urgent-needs"],
        at: daysFromNow(-1),
        language: "km",
      },
    };
    const request: SendingRequest = {
      ...{ purpose: "investigation", recipient: thailand, consent: "k-1", at: new Date().toISOString() },
    };
    const whole = { ...record, consents: [consent] } as CaseRecord;
    const terms = { standard: newerRelease, legalBasis: "An invented clause.", expiresAt: daysFromNow(7) };
    const sealed = await sealRecord(whole, request, {
      directory: directory.value,
      keys: ring.value,
      ...terms,
    });
    if (!sealed.ok) throw new Error(`Not sealed: ${sealed.refusal.code}`);
    const posted = await fetch(new URL(inboxUrlPath, to.address), {
      method: "POST",
      body: sealed.value.envelope,
      headers: { "content-type": "text/plain" },
    });
    return posted.status;
  };
}
