import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import type { Sink } from "./output/sink.js";

/** What every command works with: the world, standard output as a sink, and the exit code it leaves. */
export interface Context {
  readonly io: Io;
  readonly out: Sink;
  exitCode: ExitCode;
}
