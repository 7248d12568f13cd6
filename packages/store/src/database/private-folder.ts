import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

const ownerFolder = 0o700;
const ownerFile = 0o600;

/**
 * Makes a folder that its owner alone may enter (mode 0700), or closes to others one that is there.
 *
 * @throws if it belongs to somebody else, so that it cannot be closed
 */
export async function openPrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: ownerFolder });
  await chmod(folder, ownerFolder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EPERM") throw error;
    throw new Error(
      "The data folder belongs to another user of this machine, who could read it: give it to the user that runs the server (chown), or name another folder (SPEAN_DATA).",
    );
  });
}

/**
 * Closes a folder and everything below it to other users: folders 0700, files 0600. PGlite makes its own files open
 * to everybody, whatever the umask.
 */
export async function closeFilesToOthers(folder: string): Promise<void> {
  await chmod(folder, ownerFolder);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const one of found) {
    if (one.isSymbolicLink()) continue;
    // PGlite may take one of its own files away meanwhile
    await chmod(join(one.parentPath, one.name), one.isDirectory() ? ownerFolder : ownerFile).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      },
    );
  }
}
