import { open, realpath, stat } from "node:fs/promises";
import type { Io } from "../io.js";
import { WrongCall } from "../wrong-call.js";
import { FileSink } from "./file-sink.js";
import { HandleSink } from "./handle-sink.js";
import { OutputFailed } from "./output-failed.js";
import type { Sink } from "./sink.js";

const WRONG_PLACES = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "EROFS", "ENAMETOOLONG"]);

/**
 * Opens a file for a result. A file, or one that does not exist yet, is replaced at the end and not before (see `FileSink`), at the
 * place a symbolic link points to. A device or a named pipe, such as `/dev/null`, cannot be replaced and is written to.
 *
 * @throws WrongCall if nothing can be written there
 */
export async function openSink(file: string, io: Io): Promise<Sink> {
  try {
    const before = await stat(file).catch(() => undefined);
    if (before?.isDirectory()) throw new WrongCall(`cannot write ${file}: it is a folder.`);
    if (before && !before.isFile()) return new HandleSink(await open(file, "w"));
    return await FileSink.open(before ? await realpath(file) : file, {
      io,
      ...(before && { mode: before.mode }),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (WRONG_PLACES.has(code)) throw new WrongCall(`cannot write ${file}: ${code}.`);
    throw new OutputFailed(error);
  }
}
