import { type BigIntStats, fstatSync } from "node:fs";
import { readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

/** As many symbolic links as the system itself follows. */
const MOST_LINKS = 40;

/**
 * Identity of the place that a name, or the number of an open file, leads to: the same for every name of one
 * file, through links of either kind, `./x` or `/dev/fd/3`. Of a file that is not there yet it is its folder
 * and its name, letter case aside, since some systems make one file of `a` and `A`. Absent for what keeps
 * nothing, such as `/dev/null` or a terminal, and for what cannot be reached.
 */
export async function findPlaceIdentity(place: string | number): Promise<string | undefined> {
  const there =
    typeof place === "number"
      ? statsOfDescriptor(place)
      : await stat(place, { bigint: true }).catch(() => undefined);
  if (there) return there.isCharacterDevice() || there.isSocket() ? undefined : `${there.dev}:${there.ino}`;
  if (typeof place === "number") return undefined;
  const file = await followDanglingLinks(resolve(place));
  const folder = file && (await realpath(dirname(file)).catch(() => undefined));
  return folder && `${folder}/${basename(file).normalize("NFC").toLowerCase()}`;
}

function statsOfDescriptor(descriptor: number): BigIntStats | undefined {
  try {
    return fstatSync(descriptor, { bigint: true });
  } catch {
    return undefined;
  }
}

/** The name that a file would be made under; absent if links lead in a circle. */
export async function followDanglingLinks(file: string): Promise<string | undefined> {
  let place = file;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const target = await readlink(place).catch(() => undefined);
    if (target === undefined) return place;
    place = resolve(dirname(place), target);
  }
  return undefined;
}
