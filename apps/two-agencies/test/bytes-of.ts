import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestDatabase } from "./databases.js";

/** Every file below a folder, as one. */
export async function bytesBelow(folder: string): Promise<Buffer> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
    one.isFile(),
  );
  return Buffer.concat(await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name)))));
}

/** Everything that lies outside the server: its folder, and a PostgreSQL server's database. */
export async function bytesOf({ options: { dataFolder, databaseUrl } }: TestDatabase): Promise<Buffer> {
  const folder = await bytesBelow(dataFolder);
  if (databaseUrl === undefined) return folder;
  const dump = await promisify(execFile)("pg_dump", [databaseUrl], { maxBuffer: 2 ** 28 });
  return Buffer.concat([folder, Buffer.from(dump.stdout)]);
}

/** Finds those of these words that occur in bytes, in UTF-8 or UTF-16. */
export const found = (bytes: Buffer, words: readonly string[]): string[] =>
  words.filter((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le")));
