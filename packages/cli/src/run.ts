import { Command, CommanderError } from "commander";
import { description, version } from "../package.json";
import type { CommandContext } from "./context.js";
import type { CommandExitCode } from "./exit-code.js";
import type { CommandIo } from "./io.js";
import { FaultyInputError } from "./input/faulty-input.js";
import { OutputFailure } from "./output/output-failed.js";
import { printableText } from "./output/printable.js";
import { OutputStreamSink } from "./output/stream-sink.js";
import { createProcessIo } from "./process-io.js";
import { WrongCallError } from "./wrong-call.js";

/** Adds a command to the program. */
type Adder = (program: Command, context: CommandContext) => void;

/** Each command is loaded when it is called: what one needs is not what another waits for. */
const commands: Readonly<Record<string, () => Promise<Adder>>> = {
  score: async () => (await import("./commands/score.js")).addScoreCommand,
  explain: async () => (await import("./commands/explain.js")).addExplainCommand,
  validate: async () => (await import("./commands/validate.js")).addValidateCommand,
  list: async () => (await import("./commands/list.js")).addListCommand,
  verify: async () => (await import("./commands/verify.js")).addVerifyCommand,
  diff: async () => (await import("./commands/diff.js")).addDiffCommand,
  seal: async () => (await import("./commands/seal.js")).addSealCommand,
  open: async () => (await import("./commands/open.js")).addOpenCommand,
  receipt: async () => (await import("./commands/receipt.js")).addReceiptCommand,
  export: async () => (await import("./commands/export.js")).addExportCommand,
};

/**
 * Runs the `spean` command.
 *
 * @param argv what was typed after `spean`
 * @param io the world around it; this process, if left out
 * @returns the exit code. It never ends the process, and throws only what is a mistake in the program itself.
 */
export async function runSpeanCommand(
  argv: readonly string[],
  io: CommandIo = createProcessIo(),
): Promise<CommandExitCode> {
  const context: CommandContext = { io, out: new OutputStreamSink(io.stdout), exitCode: 0 };
  io.stderr.on("error", () => undefined);
  try {
    await (await program(context, argv[0])).parseAsync(argv, { from: "user" });
    await context.out.finish();
    return context.exitCode;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

/** The program with the command that is named, or with all of them if it is none. */
async function program(context: CommandContext, named: string | undefined): Promise<Command> {
  const { io, out } = context;
  const spean = new Command("spean")
    .description(description)
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void out.write(text),
      // commander repeats what was typed
      writeErr: (text) => void io.stderr.write(text.split("\n").map(printableText).join("\n")),
    })
    .addHelpText(
      "after",
      "\nExample:\n  $ spean score cases.ndjson -o results.ndjson\n\nExit code: 0 success, 1 the input was at fault, 2 the call was wrong.",
    );
  const wanted =
    named !== undefined && Object.hasOwn(commands, named) ? [commands[named]!] : Object.values(commands);
  for (const add of await Promise.all(wanted.map((load) => load()))) add(spean, context);
  return spean;
}

function exitCodeOf(error: unknown, io: CommandIo): CommandExitCode {
  // commander has said itself what was wrong; help and version are thrown too
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  // `spean score ... | head` has had what it wanted
  if (error instanceof OutputFailure && error.code === "EPIPE") return 0;
  if (!isTold(error)) throw error;
  const what = error instanceof OutputFailure ? "the output could not be written: " : "";
  io.stderr.write(`spean: ${what}${printableText(error.message)}\n`);
  return error instanceof WrongCallError ? 2 : 1;
}

/** A failure that is told in one sentence; any other is a mistake in the program. */
const isTold = (error: unknown): error is Error =>
  [WrongCallError, OutputFailure, FaultyInputError].some((kind) => error instanceof kind);
