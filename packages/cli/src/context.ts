import type { CommandExitCode } from "./exit-code.js";
import type { CommandIo } from "./io.js";
import type { OutputSink } from "./output/sink.js";

/** Shared by every command: the world, standard output as a sink, and the exit code it leaves. */
export interface CommandContext {
  readonly io: CommandIo;
  readonly out: OutputSink;
  exitCode: CommandExitCode;
}
