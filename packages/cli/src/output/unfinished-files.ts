import { createHash, randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";

const host = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const OURS = new RegExp(`^\\..*\\.spean-${host}-(\\d+)-[0-9a-f]{12}\\.tmp$`, "u");

/** Name of a hidden file beside a file, under which it is written until it is whole: it tells who writes it. */
export const nameUnfinishedFile = (file: string): string =>
  join(
    dirname(file),
    `.${basename(file).slice(0, 60)}.spean-${host}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`,
  );

/**
 * Removes what runs that were killed have left unfinished in a folder: it may hold a record. What another
 * machine or a process that lives wrote stays; so does what cannot be removed.
 */
export async function removeUnfinishedFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = OURS.exec(name)?.[1];
    if (pid !== undefined && !isProcessAlive(Number(pid)))
      await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
