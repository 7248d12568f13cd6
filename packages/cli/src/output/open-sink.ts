import { open, realpath, stat } from "node:fs/promises";
import type { CommandIo } from "../io.js";
import { WrongCallError } from "../wrong-call.js";
import { AtomicFileSink } from "./file-sink.js";
import { FileHandleSink } from "./handle-sink.js";
import { OutputFailure } from "./output-failed.js";
import type { OutputSink } from "./sink.js";

const WRONG_PLACES = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EROFS", "ENAMETOOLONG"]);

/**
 * Opens a file for a result. A file, or one that does not exist yet, is replaced at the end and not before
 * (see `AtomicFileSink`), at the place a symbolic link points to. A device or a named pipe, such as
 * `/dev/null`, cannot be replaced and is written to.
 *
 * @throws WrongCall if nothing can be written there
 */
export async function openOutputSink(file: string, io: CommandIo): Promise<OutputSink> {
  try {
    const before = await stat(file).catch(() => undefined);
    if (before?.isDirectory()) throw new WrongCallError(`cannot write ${file}: it is a folder.`);
    if (before && !before.isFile()) return new FileHandleSink(await open(file, "w"));
    return await AtomicFileSink.open(before ? await realpath(file) : file, {
      io,
      ...(before && { mode: before.mode }),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (WRONG_PLACES.has(code)) throw new WrongCallError(`cannot write ${file}: ${code}.`);
    throw new OutputFailure(error);
  }
}
