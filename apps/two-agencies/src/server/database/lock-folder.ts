import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Whether a process of this id runs, whoever owns it. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/**
 * Takes a folder for this process, since two on the same files would ruin them. The lock of a process that was killed is taken over.
 *
 * @returns what gives the folder back
 * @throws if a process that runs holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "lock");
  const holder = Number(await readFile(file, "utf8").catch(() => ""));
  if (holder > 0 && holder !== process.pid && runs(holder))
    throw new Error(
      `Another server (process ${holder}) uses the data folder: stop it, or set SPEAN_DATA to another folder. If no server runs, remove the file "lock" in it.`,
    );
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}
