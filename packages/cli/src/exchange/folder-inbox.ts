import { createHash, randomBytes } from "node:crypto";
import { link, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { EnvelopeInbox, ReceivedEnvelope } from "@spean/exchange";
import { OutputFailure } from "../output/output-failed.js";
import { WrongCallError } from "../wrong-call.js";

const MODE = 0o600;

/**
 * A folder in which each envelope that is received becomes one file, readable by its owner alone. The file
 * appears whole or not at all, once its bytes are on the disk; a name that is there already means that the
 * envelope was received before.
 */
export const openFolderInbox = (folder: string): EnvelopeInbox => ({
  keep: (received) => keep(join(folder, fileNameOf(received)), received),
});

/** The name of the file in which an envelope is kept: no part of it tells who or what. */
function fileNameOf({ sender: { agency, country }, id }: ReceivedEnvelope): string {
  return `${createHash("sha256")
    .update(JSON.stringify([country, agency, id]))
    .digest("hex")}.json`;
}

async function keep(file: string, received: ReceivedEnvelope): Promise<boolean> {
  const temporary = `${file}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const handle = await open(temporary, "wx", MODE);
    await handle.writeFile(`${JSON.stringify(received, null, 2)}\n`);
    await handle.sync();
    await handle.close();
    // a link is made in one step, and never replaces a file
    await link(temporary, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new WrongCallError("the folder of --inbox does not exist: make it first.");
    throw new OutputFailure(error);
  } finally {
    await rm(temporary, { force: true });
  }
}
