import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Options } from "../options.js";
import { keyBytes } from "./derive-key.js";

/** A key from its text: 32 bytes in base64. @throws if it is none; the message does not repeat it */
export function parseKey(text: string): Buffer {
  const key = Buffer.from(text.trim(), "base64");
  if (key.length !== keyBytes || key.toString("base64") !== text.trim())
    throw new Error("SPEAN_KEY must be 32 random bytes in base64: make it with `openssl rand -base64 32`.");
  return key;
}

/** The key that lies in the folder of a demonstration, made there the first time. */
async function demonstrationKey(folder: string): Promise<Buffer> {
  const file = join(folder, "key");
  await mkdir(folder, { recursive: true });
  const made = `${randomBytes(keyBytes).toString("base64")}\n`;
  // written only where there is none, so that one that is there is never lost
  await writeFile(file, made, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return parseKey(await readFile(file, "utf8"));
}

/** The server's key: the environment's, or in a demonstration one that it makes for itself. @throws in production without one */
export async function readKey({ mode, key, dataFolder }: Options): Promise<Buffer> {
  if (key !== undefined) return parseKey(key);
  if (mode === "production") throw new Error("SPEAN_KEY is missing: production does not start without it.");
  return demonstrationKey(dataFolder);
}
