import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type DirectoryDocument,
  makeKeyPair,
  type ExchangeParty,
  type ExchangeResult,
  signDirectory,
} from "@spean/exchange";
import { sampleRecord } from "../../model/test/sample-record.js";
import { temporaryFolder } from "./temporary-folder.js";

const DAY = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();

function value<T>(result: ExchangeResult<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const recipient = { agency: "Example Shelter", country: "TH" } as const;

/** The files of an invented exchange, keys made now; `path` gives the place of any file in the folder. */
export interface ExchangeFiles {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: object) => string;
  /** The options that say whom to believe. */
  readonly trust: readonly string[];
}

/**
 * Writes two key rings, the directory that both authorities signed, their anchors, and a record with a
 * consent.
 */
export async function exchangeFiles(): Promise<ExchangeFiles> {
  const folder = temporaryFolder();
  const path = (name: string) => join(folder, name);
  const write = (name: string, content: object) => {
    writeFileSync(path(name), `${JSON.stringify(content, null, 2)}\n`);
    return path(name);
  };
  const roots = [await makeKeyPair("sign"), await makeKeyPair("sign", "Ed25519")] as const;
  write("anchors.json", { KH: [roots[0].publicJwk], TH: [roots[1].publicJwk] });
  const members = await Promise.all(
    (
      [
        ["sender", { agency: "Example Agency", country: "KH" }],
        ["recipient", recipient],
      ] as const
    ).map(([name, party]) => member(name, party, write)),
  );
  const document: DirectoryDocument = {
    format: "spean-directory/1",
    sequence: 4,
    issuedAt: inDays(-1),
    validUntil: inDays(300),
    members,
  };
  const half = value(await signDirectory(document, roots[0].privateJwk));
  write("directory.json", JSON.parse(value(await signDirectory(half, roots[1].privateJwk))) as object);
  write("record.json", { ...sampleRecord, consents: [consent, sampleRecord.consents[1]] });
  return { path, write, trust: ["--directory", path("directory.json"), "--anchors", path("anchors.json")] };
}

/** Consent to urgent needs and particulars, given a day ago. */
export const consent = {
  ...{ id: "k-1", purpose: "referral", recipient, dataCategories: ["urgent-needs", "person"], given: true },
  ...{ by: "person", at: sampleRecord.consents[0]!.at, language: "km" },
};

async function member(
  name: string,
  party: ExchangeParty,
  write: ExchangeFiles["write"],
): Promise<DirectoryDocument["members"][number]> {
  const pairs = [await makeKeyPair("sign"), await makeKeyPair("seal")];
  write(`${name}-keys.json`, {
    format: "spean-key-ring/1",
    party,
    keys: pairs.map(({ use, privateJwk }) => ({ use, jwk: privateJwk })),
  });
  return {
    party,
    keys: pairs.map(({ kid, use, publicJwk }) => ({
      kid,
      use,
      jwk: publicJwk,
      from: inDays(-1),
      until: inDays(300),
    })),
  };
}
