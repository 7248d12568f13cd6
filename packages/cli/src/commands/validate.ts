import {
  type CheckResult,
  checkCaseRecord,
  type InputFault,
  noticesOnRecord,
  readScoringCase,
} from "@spean/model";
import { readStandard } from "@spean/standard";
import { type Command, Option } from "commander";
import { checkInputEntry } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { loadScoringStandard } from "../input/load-standard.js";
import type { ByteInput } from "../input/byte-input.js";
import { readInputChunks, openByteInput } from "../input/open-input.js";
import { readWholeJson } from "../input/read-all.js";
import { readInputEntries } from "../input/read-entries.js";
import { FaultReport } from "../output/fault-report.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { RepeatedIds } from "../repeated-ids/repeated-ids.js";
import { createStandardOption } from "../standard-option.js";

type Kind = "case" | "record" | "standard";

interface ValidateOptions {
  readonly as: Kind;
  readonly json?: true;
  readonly standard?: string;
}

const help = `
--as case      what scoring reads: id, ageClass, forms, answers or observations (the default). A full record passes if that part holds.
--as record    a full case record, every field of it.
--as standard  a standard: its schema, and that every reference in it resolves.
What looks odd and may still be right (a birthday of 1 January, an age class that its own dates contradict, a moment that has not
come yet) is named as a notice and is no fault: the exit code stays 0. With --json a notice has "notice": true.
Nothing is guessed from the content. Cases and records may be one JSON object, an array, or NDJSON.

Example:
  $ spean validate cases.ndjson
  cases.ndjson:7 /ageClass missing-field: "ageClass" is missing: add it, as one of "adult", "child", "unknown", "disputed". It has no default.`;

/** Adds `spean validate`: every fault, with its path, what was expected and how to mend it. */
export function addValidateCommand(program: Command, context: CommandContext): void {
  program
    .command("validate")
    .summary("name every fault in cases, records or a standard")
    .description("Name every fault in a file: where it is, what was expected and how to mend it.")
    .argument("<file>", "what to check; - reads standard input")
    .addOption(
      new Option("--as <kind>", "what the file holds")
        .choices(["case", "record", "standard"])
        .default("case"),
    )
    .addOption(createStandardOption())
    .option("--json", "print the faults as a JSON array of {line, id, code, path, message}")
    .addHelpText("after", help)
    .action(async (file: string, options: ValidateOptions) => {
      context.exitCode = (await validate(file, options, context)) ? 0 : 1;
    });
}

/** Reports on one file; whether nothing was at fault. */
async function validate(
  file: string,
  options: ValidateOptions,
  { io, out }: CommandContext,
): Promise<boolean> {
  const { standard: named } = options;
  await refuseSharedPlaces(
    { reads: { "the file": file, "--standard": named }, writes: {}, prints: true, answersByExitCode: true },
    io,
  );
  const standard = await loadScoringStandard(options.standard, io);
  const known = new Set(standard.indicators.map(({ code }) => code));
  const input = await openByteInput(file, io);
  const report = new FaultReport(out, { place: input.name, json: options.json === true });
  const repeated = new RepeatedIds();
  const checks = {
    case: (value: unknown) => readScoringCase(value, known),
    record: (value: unknown) => checkCaseRecord(value, known),
  };
  const valid =
    options.as === "standard"
      ? await checkStandard(input, report)
      : await checkEntries(input, { report, repeated }, checks[options.as]);
  repeated.report(input.name, io);
  await report.end(`${valid}, checked as ${options.as}`);
  return report.count === 0;
}

async function checkEntries(
  input: ByteInput,
  { report, repeated }: { readonly report: FaultReport; readonly repeated: RepeatedIds },
  check: (value: unknown) => CheckResult<unknown>,
): Promise<string> {
  let count = 0;
  const now = new Date().toISOString();
  for await (const entry of readInputEntries(readInputChunks(input))) {
    count += 1;
    if (entry.id !== undefined) repeated.see(entry.id, entry.line);
    const checked = checkInputEntry(entry, check);
    if (!checked.ok) await report.add(checked.faults, entry);
    if (entry.value.ok) await report.addNotices(noticesOnRecord(entry.value.value, { now }), entry);
  }
  return `${count} ${count === 1 ? "case" : "cases"}`;
}

async function checkStandard(input: ByteInput, report: FaultReport): Promise<string> {
  const read = await readWholeJson(input);
  const standard = read.ok ? readStandard(read.value) : read;
  if (standard.ok) return `${standard.value.id} ${standard.value.version} ${standard.value.digest}`;
  await report.add(standard.faults satisfies readonly InputFault[]);
  return "";
}
