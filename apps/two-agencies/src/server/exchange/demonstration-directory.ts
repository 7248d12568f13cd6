import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeyDirectoryFile, KeyDirectoryRefresh } from "@spean/courier";
import { type DirectoryDocument, makeKeyPair, type ExchangeKeyPair, signDirectory } from "@spean/exchange";

/** The name of the file that a demonstration's key directory lies in, with its anchors. */
export const directoryFile = "directory.json";

const validForDays = 30;
const dayInMs = 24 * 60 * 60 * 1000;
const onlyOwner = { mode: 0o600 };

/** An authority's root key, made the first time. In life it never lies on a machine like this one. */
async function rootOf(folder: string, country: string): Promise<ExchangeKeyPair> {
  const file = join(folder, `demonstration-root-${country.toLowerCase()}.json`);
  const made = JSON.stringify(await makeKeyPair("sign"));
  await writeFile(file, made, { ...onlyOwner, flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return JSON.parse(await readFile(file, "utf8")) as ExchangeKeyPair;
}

async function signedByBoth(document: DirectoryDocument, roots: readonly ExchangeKeyPair[]): Promise<string> {
  let text: string | undefined;
  for (const { privateJwk } of roots) {
    const next = await signDirectory(text ?? document, privateJwk);
    if (!next.ok) throw new Error(next.refusal.message);
    text = next.value;
  }
  return text ?? "";
}

/**
 * Plays both authorities of a demonstration: signs a directory of these agencies' public keys, and puts it
 * where the agencies look.
 */
export async function makeDemonstrationDirectory(
  folder: string,
  members: DirectoryDocument["members"],
  now: Date,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const [cambodia, thailand] = [await rootOf(folder, "KH"), await rootOf(folder, "TH")];
  const document: DirectoryDocument = {
    format: "spean-directory/1",
    // it grows with every start, as a sequence must
    sequence: Math.floor(now.getTime() / 1000),
    issuedAt: now.toISOString(),
    validUntil: new Date(now.getTime() + validForDays * dayInMs).toISOString(),
    members,
  };
  const text = await signedByBoth(document, [cambodia, thailand]);
  const file: KeyDirectoryFile = { text, anchors: { KH: [cambodia.publicJwk], TH: [thailand.publicJwk] } };
  const written = join(folder, `${directoryFile}.new`);
  await writeFile(written, JSON.stringify(file), onlyOwner);
  await rename(written, join(folder, directoryFile));
}

/**
 * Imports the key directory of a demonstration's folder whenever its file has changed. One that is refused is
 * looked at again each time.
 */
export function refreshFromFolder(folder: string): KeyDirectoryRefresh {
  const file = join(folder, directoryFile);
  let importedAt = 0;
  return async (accept) => {
    const changedAt = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (changedAt <= importedAt) return;
    const read = await accept(JSON.parse(await readFile(file, "utf8")) as KeyDirectoryFile);
    if (read.ok) importedAt = changedAt;
  };
}
