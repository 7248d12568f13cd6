import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** True if a process with this id is running, whoever owns it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Locks a data folder for this process, since two processes on the same files would ruin them. A stale lock,
 * of a process that was killed, is taken over.
 *
 * @returns a function that releases the lock
 * @throws if another running process holds it
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder > 0 && holder !== process.pid && isRunning(holder))
    throw new Error(
      `Another server (process ${holder}) uses the data folder: stop it, or give this one a folder of its own (SPEAN_DATA). If no server runs, remove the file "lock" in it.`,
    );
  await writeFile(file, String(process.pid), { mode: 0o600 });
  return () => rm(file, { force: true });
}
