import { open, realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { AgencyCode } from "../../agencies/agency.js";
import { agencyCodes } from "../../agencies/agency.js";
import type { AgencyServerOptions } from "../options.js";

/** Bytes in which a backup says whose it is. */
const HEADER_BYTES = 1024;

/**
 * Refuses a place for a backup that would go over something else: inside a folder of data, where the embedded
 * database and a demonstration's key lie, or in the place of a file that is no backup of this agency.
 *
 * @throws Error that says what stands there
 */
export async function refuseBackupPlace(
  file: string,
  {
    agency,
    dataFolder,
    exchangeFolder,
  }: Pick<AgencyServerOptions, "agency" | "dataFolder" | "exchangeFolder">,
): Promise<void> {
  const folders = agencyCodes.map((code) => join(dirname(dataFolder), code));
  const place = await findRealPlace(file);
  for (const folder of [dataFolder, ...folders, ...(exchangeFolder === undefined ? [] : [exchangeFolder])])
    if (isInside(place, await findRealPlace(folder)))
      throw new Error(
        "--to names a place among the data that is backed up: name one elsewhere. Nothing was done.",
      );
  if (!(await mayBeReplaced(place, agency)))
    throw new Error(
      "--to names a file that is there already and is no backup of this agency: name another. Nothing was done.",
    );
}

/** The place itself, links followed; its folder alone where it is not there yet. */
async function findRealPlace(file: string): Promise<string> {
  const place = resolve(file);
  const there = await realpath(place).catch(() => undefined);
  return there ?? join(await realpath(dirname(place)).catch(() => dirname(place)), basename(place));
}

function isInside(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way);
}

async function mayBeReplaced(file: string, agency: AgencyCode): Promise<boolean> {
  const handle = await open(file, "r").catch(() => undefined);
  if (!handle) return true;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    const [line = ""] = buffer.toString("utf8", 0, bytesRead).split("\n");
    const header = JSON.parse(line) as { readonly format?: unknown; readonly agency?: unknown } | null;
    return typeof header?.format === "string" && header.format.includes("backup") && header.agency === agency;
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}
