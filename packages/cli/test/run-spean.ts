import { Readable, Writable } from "node:stream";
import { runSpeanCommand } from "../src/run.js";

/** What a call of the command left behind. */
export interface Called {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly input?: string | readonly Uint8Array[];
  readonly env?: Readonly<Record<string, string>>;
  /** Which of the streams are terminals. */
  readonly terminals?: readonly ("stdin" | "stdout" | "stderr")[];
}

/** Runs the command in this process, on streams in memory. */
export async function runSpean(
  argv: readonly string[],
  { input = "", env = {}, terminals = [] }: World = {},
): Promise<Called> {
  const chunks = typeof input === "string" ? [Buffer.from(input)] : input.map((chunk) => Buffer.from(chunk));
  const [stdout, stderr] = [memory(), memory()];
  const code = await runSpeanCommand(argv, {
    stdin: Object.assign(Readable.from(chunks), { isTTY: terminals.includes("stdin") }),
    stdout: Object.assign(stdout.stream, { isTTY: terminals.includes("stdout") }),
    stderr: Object.assign(stderr.stream, { isTTY: terminals.includes("stderr") }),
    env,
    onInterrupt: () => () => undefined,
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function memory() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}

/** The lines of NDJSON, parsed. */
export function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
