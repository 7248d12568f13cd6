import { createHash } from "node:crypto";
import { link, lstat, open, readFile, realpath, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { formatPrintableJson } from "@spean/bulk/entries";
import type { EnvelopeInbox, ReceivedEnvelope } from "@spean/exchange";
import { OutputFailure } from "../output/output-failed.js";
import { nameUnfinishedFile, removeUnfinishedFiles } from "../output/unfinished-files.js";
import { findPlaceIdentity } from "../places/find-place-identity.js";
import type { NamedPlaces } from "../places/refuse-shared-places.js";
import { WrongCallError } from "../wrong-call.js";

const MODE = 0o600;

/** An inbox that also tells which receipt was given. */
export interface FolderInbox extends EnvelopeInbox {
  /** The receipt of an envelope that is kept here; absent if it is not. */
  findReceipt(received: Pick<ReceivedEnvelope, "id" | "sender">): Promise<string | undefined>;
}

/**
 * A folder in which each envelope that is received becomes one file, readable by its owner alone. The file
 * appears whole or not at all, once its bytes are on the disk; a name that is there already means that the
 * envelope was received before.
 */
export const openFolderInbox = (folder: string): FolderInbox => ({
  async keep(received) {
    await removeUnfinishedFiles(folder);
    return keep(join(folder, fileNameOf(received)), received);
  },
  async findReceipt(received) {
    const text = await readFile(join(folder, fileNameOf(received)), "utf8").catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as ReceivedEnvelope).receipt;
  },
});

const KEPT_FILE_NAME = /^[0-9a-f]{64}\.json$/u;

/**
 * Refuses outputs that would stand in the place of an envelope that a folder keeps.
 *
 * @throws WrongCallError that names the option
 */
export async function refuseKeptFiles(folder: string, outputs: NamedPlaces): Promise<void> {
  for (const [purpose, name] of Object.entries(outputs)) {
    const place = name === undefined ? undefined : await realpath(name).catch(() => name);
    if (place === undefined || !KEPT_FILE_NAME.test(basename(place))) continue;
    if ((await findPlaceIdentity(dirname(place))) === (await findPlaceIdentity(folder)))
      throw new WrongCallError(`${purpose} has the name of a file that the inbox keeps: name another.`);
  }
}

/** The name of the file in which an envelope is kept: no part of it tells who or what. */
function fileNameOf({ sender: { agency, country }, id }: Pick<ReceivedEnvelope, "id" | "sender">): string {
  return `${createHash("sha256")
    .update(JSON.stringify([country, agency, id]))
    .digest("hex")}.json`;
}

async function keep(file: string, received: ReceivedEnvelope): Promise<boolean> {
  const temporary = nameUnfinishedFile(file);
  try {
    const handle = await open(temporary, "wx", MODE);
    await handle.writeFile(`${formatPrintableJson(received, 2)}\n`);
    await handle.sync();
    await handle.close();
    // a link is made in one step, and never replaces a file
    await link(temporary, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return await refuseWhatIsNoFile(file);
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new WrongCallError("the folder of --inbox does not exist: make it first.");
    throw new OutputFailure(error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * Whether it was new: no, since a file keeps it already. A link or a folder of that name keeps nothing.
 *
 * @throws WrongCallError for such a one
 */
async function refuseWhatIsNoFile(file: string): Promise<false> {
  if ((await lstat(file)).isFile()) return false;
  throw new WrongCallError(
    "in the folder of --inbox something that is no file has the name under which this envelope would be kept: take it away, then try again. Nothing was kept.",
  );
}
