import { Command, CommanderError } from "commander";
import { description, version } from "../package.json";
import { diffCommand } from "./commands/diff.js";
import { explainCommand } from "./commands/explain.js";
import { listCommand } from "./commands/list.js";
import { scoreCommand } from "./commands/score.js";
import { validateCommand } from "./commands/validate.js";
import { verifyCommand } from "./commands/verify.js";
import type { Context } from "./context.js";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";
import { OutputFailed } from "./output/output-failed.js";
import { StreamSink } from "./output/stream-sink.js";
import { processIo } from "./process-io.js";
import { WrongCall } from "./wrong-call.js";

const commands = [scoreCommand, explainCommand, validateCommand, listCommand, verifyCommand, diffCommand];

/**
 * Runs the `spean` command.
 *
 * @param argv what was typed after `spean`
 * @param io the world around it; this process, if left out
 * @returns the exit code. It never ends the process, and throws only what is a mistake in the program itself.
 */
export async function run(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  const context: Context = { io, out: new StreamSink(io.stdout), exitCode: 0 };
  io.stderr.on("error", () => undefined);
  try {
    await program(context).parseAsync(argv, { from: "user" });
    await context.out.finish();
    return context.exitCode;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

function program(context: Context): Command {
  const { io, out } = context;
  const spean = new Command("spean")
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void out.write(text), writeErr: (text) => void io.stderr.write(text) })
    .addHelpText(
      "after",
      "\nExample:\n  $ spean score cases.ndjson -o results.ndjson\n\nExit code: 0 success, 1 the input was at fault, 2 the call was wrong.",
    );
  for (const command of commands) command(spean, context);
  return spean;
}

function exitCodeOf(error: unknown, io: Io): ExitCode {
  // commander has said itself what was wrong; help and version are thrown too
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // `spean score ... | head` has had what it wanted
  if (error instanceof OutputFailed && error.code === "EPIPE") return 0;
  if (!(error instanceof WrongCall) && !(error instanceof OutputFailed)) throw error;
  io.stderr.write(`spean: ${error instanceof OutputFailed ? "the output could not be written: " : ""}${error.message}\n`);
  return error instanceof WrongCall ? 2 : 1;
}
