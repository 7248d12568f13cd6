import {
  openEnvelope,
  type OpenedEnvelope,
  type EnvelopeOpeningContext,
  openStatistics,
  peekEnvelope,
  receiveEnvelope,
  type ReceivedEnvelope,
  type ExchangeResult,
  verifySignedDocument,
} from "@spean/exchange";
import type { Command } from "commander";
import type { CommandContext } from "../context.js";
import { openFolderInbox } from "../exchange/folder-inbox.js";
import { describeRefusal } from "../exchange/refusal-text.js";
import {
  loadKeyDirectory,
  loadKeyRing,
  readTrimmedText,
  addTrustOptions,
  type TrustArguments,
} from "../exchange/trust.js";
import { writeTextFile } from "../exchange/write-text.js";
import { loadScoringStandard } from "../input/load-standard.js";
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
  const directory = await loadKeyDirectory(options, io);
  const text = await readTrimmedText(file, io);
  if (options.evidence) return show(await verifySignedDocument(text, { directory }), options, context);
  const opening = { directory, keys: await loadKeyRing(options.keys!, io), at: new Date().toISOString() };
  if (text.startsWith("spean-statistics/")) return openCounts(text, { opening, options, context });
  if (options.peek) return show(await peekEnvelope(text, opening), options, context);
  if (options.inbox === undefined) return showOpened(await openEnvelope(text, opening), options, context);
  const received = await receiveInto(options.inbox, text, { opening, options, context });
  if (received.ok) await writeTextFile(`${received.value.receipt}\n`, options.receipt, context);
  return showOpened(received.ok ? { ok: true, value: received.value.content } : received, options, context);
}

/** Statistics are printed and not kept: they come to no harm if they come twice. */
async function openCounts(text: string, { opening, options, context }: Accepting): Promise<boolean> {
  if ((options.inbox ?? options.signed ?? options.peek) !== undefined)
    throw new WrongCallError(
      "these are statistics: leave out --peek, --inbox, --receipt and --signed, and write them to a file with -o.",
    );
  return show(await openStatistics(text, opening), options, context);
}

interface Accepting {
  readonly opening: EnvelopeOpeningContext;
  readonly options: OpenOptions;
  readonly context: CommandContext;
}

async function receiveInto(
  inbox: string,
  text: string,
  { opening, options, context }: Accepting,
): Promise<ExchangeResult<ReceivedEnvelope>> {
  const { id, version, digest } = await loadScoringStandard(options.standard, context.io);
  return receiveEnvelope(text, {
    ...opening,
    inbox: openFolderInbox(inbox),
    readWith: { id, version, digest },
  });
}

async function showOpened(
  opened: ExchangeResult<OpenedEnvelope>,
  options: OpenOptions,
  context: CommandContext,
): Promise<boolean> {
  if (opened.ok && options.signed !== undefined)
    await writeTextFile(`${opened.value.signed}\n`, options.signed, context);
  return show(opened, options, context);
}

async function show(
  result: ExchangeResult<object>,
  { output }: OpenOptions,
  context: CommandContext,
): Promise<boolean> {
  if (!result.ok) {
    context.io.stderr.write(describeRefusal(result.refusal));
    return false;
  }
  // the signed document is for --signed; here it would only repeat the rest
  const shown = Object.fromEntries(Object.entries(result.value).filter(([name]) => name !== "signed"));
  await writeTextFile(`${JSON.stringify(shown, null, 2)}\n`, output, context);
  return true;
}
