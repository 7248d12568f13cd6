import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { keyLengthInBytes } from "./derive-key.js";

/**
 * Parses a master key: 32 random bytes in base64.
 *
 * @param name - of the setting that the text comes from, for the message
 * @throws if it is none; the message does not repeat it
 */
export function parseMasterKey(text: string, name = "The key"): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== keyLengthInBytes || key.toString("base64") !== text.trim())
    throw new Error(`${name} must be 32 random bytes in base64: make it with \`openssl rand -base64 32\`.`);
  return key;
}

/**
 * Reads the master key from a file, which is made the first time, for its owner alone. For demonstrations: a
 * key that lies beside the data protects nothing.
 *
 * @throws if the file holds no key
 */
export async function readOrCreateKey(file: string): Promise<Buffer> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${randomBytes(keyLengthInBytes).toString("base64")}\n`;
  // `wx` creates and never overwrites, so that no key is lost
  await writeFile(file, made, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return parseMasterKey(await readFile(file, "utf8"));
}
