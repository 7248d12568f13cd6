import { type Assessment, type PinnedStandard, readCase } from "@spean/model";
import { compile, explain } from "@spean/rules";
import type { Command } from "commander";
import { checkEntry } from "../check-entry.js";
import type { Context } from "../context.js";
import type { Entry } from "../input/entry.js";
import { loadStandard } from "../input/load-standard.js";
import { type Input, openInput } from "../input/open-input.js";
import { readEntries } from "../input/read-entries.js";
import { faultLine } from "../output/fault-line.js";
import { openSink } from "../output/open-sink.js";
import { type Progress, progressOf } from "../output/progress.js";
import type { Sink } from "../output/sink.js";
import { standardOption } from "../standard-option.js";

interface ScoreOptions {
  readonly standard?: string;
  readonly output?: string;
  readonly explain?: true;
  readonly brief?: true;
}

interface Scored {
  readonly line: string;
  readonly ok: boolean;
}

type Scorer = (entry: Entry) => Scored;

const help = `
Input is NDJSON (one case per line, of any number), or one JSON object or array of up to 64 MiB. Output is NDJSON: one result for
each case, in order. A case at fault gives a line {"line":7,"id":"c-7","error":{...},"more":[...]} in its place; the others are
scored all the same, and the exit code is 1.

Example:
  $ spean score cases.ndjson -o results.ndjson
  $ spean score --brief < cases.ndjson | jq -r '[.id, .outcome] | @tsv'`;

/** Adds `spean score`: one result line for each case, faults in place. */
export function scoreCommand(program: Command, context: Context): void {
  program
    .command("score")
    .summary("score cases, one result line each")
    .description("Score cases against the common list: one result line for each case, in order.")
    .argument("[file]", "cases; - or nothing reads standard input")
    .addOption(standardOption())
    .option("-o, --output <file>", "write to this file, which is replaced only when everything is done")
    .option("--explain", "add the explanation to each result")
    .option("--brief", "leave out the open questions")
    .addHelpText("after", help)
    .action(async (file: string | undefined, options: ScoreOptions) => {
      context.exitCode = (await score(file, options, context)) === 0 ? 0 : 1;
    });
}

/** Scores the input, and gives the number of cases at fault. */
async function score(file: string | undefined, options: ScoreOptions, { io, out }: Context): Promise<number> {
  const scorer = scorerOf(await loadStandard(options.standard, io), options);
  const sink = options.output === undefined ? out : await openSink(options.output, io);
  try {
    const input = await openInput(file, io);
    const progress = progressOf(input, io, options.output !== undefined);
    const faulty = await pipe({ input, scorer, sink, progress }).finally(() => progress.clear());
    await sink.finish();
    if (faulty > 0) io.stderr.write(`spean: ${faulty} at fault: see each line with an "error".\n`);
    return faulty;
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

interface Pipe {
  readonly input: Input;
  readonly scorer: Scorer;
  readonly sink: Sink;
  readonly progress: Progress;
}

async function pipe({ input, scorer, sink, progress }: Pipe): Promise<number> {
  let faulty = 0;
  for await (const entry of readEntries(progress.watch(input.chunks))) {
    const { line, ok } = scorer(entry);
    if (!ok) faulty += 1;
    const full = sink.write(`${line}\n`);
    if (full) await full;
    progress.line();
  }
  return faulty;
}

function scorerOf(standard: PinnedStandard, options: ScoreOptions): Scorer {
  const { evaluate } = compile(standard);
  const known = new Set(standard.indicators.map(({ code }) => code));
  const check = (value: unknown) => readCase(value, known);
  return (entry) => {
    const read = checkEntry(entry, check);
    if (!read.ok) return { line: faultLine(entry, read.faults), ok: false };
    const assessment = evaluate(read.value);
    const result = options.brief ? brief(assessment) : assessment;
    return { line: JSON.stringify(options.explain ? { ...result, explanation: explain(standard, read.value, assessment) } : result), ok: true };
  };
}

function brief(assessment: Assessment) {
  return { ...assessment, elements: assessment.elements.map(withoutOpen), dimensions: assessment.dimensions.map(withoutOpen) };
}

function withoutOpen<T extends { readonly open: unknown }>({ open: _, ...rest }: T): Omit<T, "open"> {
  return rest;
}
