import type { InputFault, PinnedStandard } from "@spean/model";
import { type LeastFindingEvidence, type StandardVerification, verifyStandard } from "@spean/rules/verify";
import type { Command } from "commander";
import { formatPrintableJson } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { readStandardArgument } from "../input/read-standard-input.js";
import { FaultReport } from "../output/fault-report.js";
import { type TableColumn, formatTable } from "../output/table.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { describeViolation } from "./verify-words.js";

interface VerifyOptions {
  readonly json?: true;
}

const help = `
STANDARD is a file or a release (common-list@0.1.0); the current common list if left out. Decided exactly, for every possible case:
every age class and form has a list; every state of every finding can occur; every counted indicator changes its dimension, and a
finding unless it is declared informative only; every clause decides somewhere; no finding rests on fewer yes answers than declared;
more evidence never lowers anything; means are never required of a child; weights say the same as counts; every reference resolves.

Example:
  $ spean verify standard.json`;

/** Adds `spean verify`: proves what a release must have, or prints the smallest counterexamples. */
export function addVerifyCommand(program: Command, context: CommandContext): void {
  program
    .command("verify")
    .summary("prove the properties that a standard must have")
    .description("Prove the properties that a standard must have, or show the smallest case that breaks one.")
    .argument("[standard]", "a file, or id@version; - reads standard input")
    .option("--json", "print {ok, violations, leastEvidence}")
    .addHelpText("after", help)
    .action(async (name: string | undefined, options: VerifyOptions) => {
      context.exitCode = (await runVerifyCommand(name, options, context)) ? 0 : 1;
    });
}

/** Verifies one standard; whether every property holds. */
async function runVerifyCommand(
  name: string | undefined,
  { json }: VerifyOptions,
  { io, out }: CommandContext,
): Promise<boolean> {
  await refuseSharedPlaces(
    { reads: { "the standard": name }, writes: {}, prints: true, answersByExitCode: true },
    io,
  );
  const read = await readStandardArgument(name, io);
  if (!read.ok) {
    const report = new FaultReport(out, { place: name ?? "", json: json === true });
    await report.add(read.faults satisfies readonly InputFault[]);
    await report.end("");
    return false;
  }
  const verification = verifyStandard(read.value);
  await out.write(json ? `${formatPrintableJson(verification, 2)}\n` : textOf(read.value, verification));
  return verification.ok;
}

const columns: readonly TableColumn<LeastFindingEvidence>[] = [
  { title: "list", cell: ({ list }) => list },
  { title: "finding", cell: ({ finding }) => finding },
  { title: "fewest yes answers", cell: ({ answers }) => String(answers) },
];

function textOf(
  { id, version, digest }: PinnedStandard,
  { ok, violations, leastEvidence }: StandardVerification,
): string {
  const count = `${violations.length} ${violations.length === 1 ? "violation" : "violations"}`;
  const head = `${id} ${version} ${digest}: ${ok ? "every property holds, for every possible case" : count}.\n\n`;
  return head + (ok ? formatTable(columns, leastEvidence) : violations.map(describeViolation).join(""));
}
