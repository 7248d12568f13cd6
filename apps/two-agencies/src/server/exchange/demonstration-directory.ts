import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type KeyDirectoryFile,
  type KeyDirectoryMember,
  type KeyDirectoryRefresh,
  signDemonstrationDirectory,
} from "@spean/courier";
import { makeKeyPair, type ExchangeKeyPair } from "@spean/exchange";

/** The name of the file that a demonstration's key directory lies in, with its anchors. */
export const directoryFile = "directory.json";

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

/**
 * Plays both authorities of a demonstration: signs a directory of these agencies' public keys, and puts it
 * where the agencies look.
 */
export async function makeDemonstrationDirectory(
  folder: string,
  members: readonly KeyDirectoryMember[],
  now: Date,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const roots = { KH: await rootOf(folder, "KH"), TH: await rootOf(folder, "TH") };
  const file = await signDemonstrationDirectory(members, { roots, now });
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
