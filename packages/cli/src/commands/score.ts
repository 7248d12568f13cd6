import { type Command, InvalidArgumentError } from "commander";
import type { CommandContext } from "../context.js";
import { loadScoringStandard } from "../input/load-standard.js";
import { openByteInput } from "../input/open-input.js";
import { openOutputSink } from "../output/open-sink.js";
import { createProgressReport } from "../output/progress.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { RepeatedIds } from "../repeated-ids/repeated-ids.js";
import { watchResultIds } from "../repeated-ids/result-id-sink.js";
import { scoreInput } from "../score/score-input.js";
import { createStandardOption } from "../standard-option.js";

interface ScoreOptions {
  readonly standard?: string;
  readonly output?: string;
  readonly explain?: true;
  readonly brief?: true;
  readonly jobs: number;
}

/** More threads than any machine has use for. */
const MOST_JOBS = 256;

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (/^\d+$/u.test(text) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_JOBS}.`);
}

const help = `
Input is NDJSON (one case per line, of any number), or one JSON object or array of up to 64 MiB. Output is NDJSON: one result for
each case, in order. A case at fault gives a line {"line":7,"id":"c-7","error":{...},"more":[...]} in its place; the others are
scored all the same, and the exit code is 1. An id that stood before is told on standard error.

Example:
  $ spean score cases.ndjson -o results.ndjson
  $ spean score --brief < cases.ndjson | jq -r '[.id, .outcome] | @tsv'`;

/** Adds `spean score`: one result line for each case, faults in place. */
export function addScoreCommand(program: Command, context: CommandContext): void {
  program
    .command("score")
    .summary("score cases, one result line each")
    .description("Score cases against the common list: one result line for each case, in order.")
    .argument("[file]", "cases; - or nothing reads standard input")
    .addOption(createStandardOption())
    .option("-o, --output <file>", "write to this file, which is replaced only when everything is done")
    .option("--explain", "add the explanation to each result")
    .option("--brief", "leave out the open questions")
    .option(
      "--jobs <number>",
      "score NDJSON files on this many threads; the same results in the same order, some lines later",
      jobsOf,
      1,
    )
    .addHelpText("after", help)
    .action(async (file: string | undefined, options: ScoreOptions) => {
      context.exitCode = (await score(file, options, context)) === 0 ? 0 : 1;
    });
}

/** Scores the input, and gives the number of cases at fault. */
async function score(
  file: string | undefined,
  options: ScoreOptions,
  { io, out }: CommandContext,
): Promise<number> {
  await refuseSharedPlaces(
    {
      reads: { "the file of cases": file ?? "-", "--standard": options.standard },
      writes: { "-o": options.output },
      prints: options.output === undefined,
    },
    io,
  );
  const standard = await loadScoringStandard(options.standard, io);
  const sink = options.output === undefined ? out : await openOutputSink(options.output, { io });
  try {
    const input = await openByteInput(file, io);
    const progress = createProgressReport(input, io, options.output !== undefined);
    const repeated = new RepeatedIds();
    const faulty = await scoreInput(
      progress.watch(input),
      { ...options, standard },
      { sink: watchResultIds(sink, repeated), progress },
    ).finally(() => progress.clear());
    await sink.finish();
    repeated.report(input.name, io);
    if (faulty > 0) io.stderr.write(`spean: ${faulty} at fault: see each line with an "error".\n`);
    return faulty;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}
