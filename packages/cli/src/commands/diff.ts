import { diffStandards } from "@spean/rules/diff";
import type { Command } from "commander";
import { formatPrintableJson } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { readStandardArgument } from "../input/read-standard-input.js";
import { FaultReport } from "../output/fault-report.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { describeDifference } from "./diff-words.js";

interface DiffOptions {
  readonly json?: true;
}

const help = `
A and B are files or releases (common-list@0.1.0). Decided exactly, for every possible case of every age class and form. A case is one
of A: the new questions of B are open. Nothing found is a proof that no case has another finding.

Example:
  $ spean diff common-list@0.1.0 standard.json`;

/**
 * Adds `spean diff`: exactly which cases change between two standards, and the version bump that this calls
 * for.
 */
export function addDiffCommand(program: Command, context: CommandContext): void {
  program
    .command("diff")
    .summary("show exactly which cases change between two standards")
    .description(
      "Show exactly which cases change between two standards, the smallest first, why, and the version bump that this calls for.",
    )
    .argument("<a>", "the standard before: a file, or id@version; - reads standard input")
    .argument("<b>", "the standard after, likewise")
    .option("--json", "print {bump, major, minor, changes}")
    .addHelpText("after", help)
    .action(async (a: string, b: string, options: DiffOptions) => {
      context.exitCode = (await runDiffCommand([a, b], options, context)) ? 0 : 1;
    });
}

/** Compares two standards; whether both are sound. That they differ is no fault. */
async function runDiffCommand(
  [a, b]: readonly [string, string],
  { json }: DiffOptions,
  { io, out }: CommandContext,
): Promise<boolean> {
  await refuseSharedPlaces({ reads: { A: a, B: b }, writes: {}, prints: true }, io);
  const [before, after] = [await readStandardArgument(a, io), await readStandardArgument(b, io)];
  if (before.ok && after.ok) {
    const difference = diffStandards(before.value, after.value);
    await out.write(json ? `${formatPrintableJson(difference, 2)}\n` : describeDifference(difference));
    return true;
  }
  // the faults of the first that has any; an object with them would be read as a difference
  const [place, faults] = !before.ok ? [a, before.faults] : [b, after.ok ? [] : after.faults];
  const report = new FaultReport(out, { place, json: json === true });
  await report.add(faults);
  await report.end("");
  return false;
}
