import { open, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { CommandIo } from "../io.js";
import { followDanglingLinks } from "../places/find-place-identity.js";
import { WrongCallError } from "../wrong-call.js";
import { AtomicFileSink } from "./file-sink.js";
import { FileHandleSink } from "./handle-sink.js";
import { OutputFailure } from "./output-failed.js";
import type { OutputSink } from "./sink.js";
import { removeUnfinishedFiles } from "./unfinished-files.js";

const WRONG_PLACES = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EROFS", "ENAMETOOLONG"]);

/** Permissions that only the owner has. */
const OWNER = 0o700;

interface SinkOptions {
  readonly io: CommandIo;
  /** Takes away from a file that is there already what others may do with it. */
  readonly forOwnerAlone?: true;
}

/**
 * Opens a file for a result. A file, or one that does not exist yet, is replaced at the end and not before
 * (see `AtomicFileSink`), at the place a symbolic link points to. A device or a named pipe, such as
 * `/dev/null`, cannot be replaced and is written to. A new file is its owner's alone: results tell of people.
 *
 * @throws WrongCall if nothing can be written there
 */
export async function openOutputSink(file: string, { io, forOwnerAlone }: SinkOptions): Promise<OutputSink> {
  try {
    const before = await stat(file).catch(() => undefined);
    if (before?.isDirectory()) throw new WrongCallError(`cannot write ${file}: it is a folder.`);
    if (before && !before.isFile()) return new FileHandleSink(await open(file, "w"));
    const place = before ? await realpath(file) : ((await followDanglingLinks(resolve(file))) ?? file);
    await removeUnfinishedFiles(dirname(place));
    return await AtomicFileSink.open(place, {
      io,
      ...(before && { mode: forOwnerAlone ? before.mode & OWNER : before.mode }),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (WRONG_PLACES.has(code)) throw new WrongCallError(`cannot write ${file}: ${code}.`);
    throw new OutputFailure(error);
  }
}
