import { openEnvelope, openStatistics, peekEnvelope, verifySignedDocument } from "@spean/exchange";
import type { Command } from "commander";
import type { CommandContext } from "../context.js";
import { acceptIntoInbox, type EnvelopeOpening } from "../exchange/accept-into-inbox.js";
import { openFolderInbox, refuseKeptFiles } from "../exchange/folder-inbox.js";
import { abandonOutputs, openOutputs, writeOpened } from "../exchange/opened-outputs.js";
import {
  loadKeyDirectory,
  loadKeyRing,
  readTrimmedText,
  addTrustOptions,
  namePlacesOfTrust,
  type TrustArguments,
} from "../exchange/trust.js";
import { loadScoringStandard } from "../input/load-standard.js";
import { type CallPlaces, refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { createStandardOption } from "../standard-option.js";
import { WrongCallError } from "../wrong-call.js";

interface OpenOptions extends TrustArguments {
  readonly keys?: string;
  readonly peek?: true;
  readonly evidence?: true;
  readonly inbox?: string;
  readonly receipt?: string;
  readonly signed?: string;
  readonly standard?: string;
  readonly output?: string;
}

const help = `
Prints JSON: what the envelope says of itself (manifest), what it rests on (grounds), and the record; or statistics, if those were sealed.

--peek                            shows only what may be seen before accepting it, and decrypts no record
--inbox FOLDER --receipt FILE     accepts it: keeps it in the folder, once and for ever, then writes the receipt to send back
--signed FILE                     keeps the content with its signature as evidence
--evidence                        FILE is such evidence, not an envelope: verifies it with the directory alone, without any key

Example:
  $ spean open envelope.txt --keys keys.json --directory directory.json --anchors anchors.json --inbox received --receipt receipt.txt`;

/** Adds `spean open`: opens, accepts and acknowledges an envelope. */
export function addOpenCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("open")
    .summary("open an envelope from the other authority, and acknowledge it")
    .description(
      "Open an envelope: decrypt it, and verify who sent it, that it is for you, in time, unaltered, and within its purpose and consent.",
    )
    .argument("<file>", "the envelope; - reads standard input")
    .option("--keys <file>", "the key ring of your agency");
  addTrustOptions(command)
    .option("--peek", "show only what may be seen before accepting")
    .option("--inbox <folder>", "accept it, and keep it in this folder")
    .option("--receipt <file>", "where to write the receipt")
    .option("--signed <file>", "where to keep the content with its signature")
    .option("--evidence", "verify a file that --signed wrote")
    .addOption(createStandardOption())
    .option("-o, --output <file>", "where to write what it held (default: standard output)")
    .addHelpText("after", help)
    .action(async (file: string, options: OpenOptions) => {
      checkOptions(options);
      context.exitCode = (await openFile(file, options, context)) ? 0 : 1;
    });
}

function checkOptions({ keys, evidence, inbox, receipt, peek: peeks, signed }: OpenOptions): void {
  if (!evidence && keys === undefined) throw new WrongCallError("name your key ring with --keys.");
  if ((inbox === undefined) !== (receipt === undefined))
    throw new WrongCallError("--inbox and --receipt go together: nothing is acknowledged that is not kept.");
  if ((peeks || evidence) && (inbox ?? signed) !== undefined)
    throw new WrongCallError("--peek and --evidence keep nothing: leave out --inbox and --signed.");
}

/** Opens one file as the options say; whether it was accepted. */
async function openFile(file: string, options: OpenOptions, context: CommandContext): Promise<boolean> {
  const { io } = context;
  await refuseSharedPlaces(await placesOf(file, options), io);
  const directory = await loadKeyDirectory(options, io);
  const text = await readTrimmedText(file, io);
  const outputs = await openOutputs(options, context);
  try {
    if (options.evidence)
      return await writeOpened(await verifySignedDocument(text, { directory }), outputs, io);
    const opening = { directory, keys: await loadKeyRing(options.keys!, io), at: new Date().toISOString() };
    return await openText(text, options, { opening, outputs, io });
  } finally {
    await abandonOutputs(outputs);
  }
}

async function placesOf(file: string, options: OpenOptions): Promise<CallPlaces> {
  const { receipt, signed, output, inbox, directorySeen } = options;
  const writes = {
    ...{ "--receipt": receipt, "--signed": signed, "-o": output },
    "--directory-seen": directorySeen,
  };
  if (inbox !== undefined) await refuseKeptFiles(inbox, writes);
  return {
    reads: { "the envelope": file, "--standard": options.standard, ...namePlacesOfTrust(options) },
    writes,
    prints: output === undefined,
  };
}

async function openText(text: string, options: OpenOptions, asked: EnvelopeOpening): Promise<boolean> {
  const { opening, outputs, io } = asked;
  const { inbox, signed, peek: peeks } = options;
  if (text.startsWith("spean-statistics/")) {
    // statistics are printed and not kept: they come to no harm if they come twice
    if ((inbox ?? signed ?? peeks) !== undefined)
      throw new WrongCallError(
        "these are statistics: leave out --peek, --inbox, --receipt and --signed, and write them to a file with -o.",
      );
    return writeOpened(await openStatistics(text, opening), outputs, io);
  }
  if (peeks) return writeOpened(await peekEnvelope(text, opening), outputs, io);
  if (inbox === undefined) return writeOpened(await openEnvelope(text, opening), outputs, io);
  const { id, version, digest } = await loadScoringStandard(options.standard, io);
  return acceptIntoInbox(text, {
    ...asked,
    inbox: openFolderInbox(inbox),
    readWith: { id, version, digest },
  });
}
