import { type ReceiptDocument, verifyReceipt } from "@spean/exchange";
import { Instant } from "@spean/model";
import type { Command } from "commander";
import { formatPrintableJson } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { describeRefusal } from "../exchange/refusal-text.js";
import {
  loadKeyDirectory,
  readTrimmedText,
  addTrustOptions,
  namePlacesOfTrust,
  type TrustArguments,
} from "../exchange/trust.js";
import { printableText } from "../output/printable.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { WrongCallError } from "../wrong-call.js";

interface ReceiptOptions extends TrustArguments {
  readonly sealedAt?: string;
  readonly json?: true;
}

const help = `
It needs no key and no network: the two files, the directory and the anchors are enough. A receipt of a later moment than now is
refused; with --sealed-at, one of an earlier moment than that too.

Example:
  $ spean receipt receipt.txt envelope.txt --directory directory.json --anchors anchors.json`;

/** Adds `spean receipt`: verifies that an envelope was received by whom it was sealed for. */
export function addReceiptCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("receipt")
    .summary("verify a receipt for an envelope")
    .description(
      "Verify that a receipt is for this very envelope, and signed by the agency it was sealed for.",
    )
    .argument("<receipt>", "the receipt that came back; - reads standard input")
    .argument("<envelope>", "the envelope that was sent");
  addTrustOptions(command)
    .option(
      "--sealed-at <instant>",
      "when the envelope was sealed: refuse a receipt that bears an earlier moment",
    )
    .option("--json", "print the receipt as JSON")
    .addHelpText("after", help)
    .action(async (receipt: string, envelope: string, options: ReceiptOptions) => {
      context.exitCode = (await verify({ receipt, envelope }, options, context)) ? 0 : 1;
    });
}

interface Files {
  readonly receipt: string;
  readonly envelope: string;
}

/** Verifies one receipt; whether it holds. */
async function verify(
  { receipt, envelope }: Files,
  options: ReceiptOptions,
  { io, out }: CommandContext,
): Promise<boolean> {
  const { sealedAt } = options;
  if (sealedAt !== undefined && !Instant.safeParse(sealedAt).success)
    throw new WrongCallError("--sealed-at takes a moment, such as 2026-03-01T09:30:00+07:00.");
  await refuseSharedPlaces(
    {
      reads: { "the receipt": receipt, "the envelope": envelope, ...namePlacesOfTrust(options) },
      writes: { "--directory-seen": options.directorySeen },
      prints: true,
      answersByExitCode: true,
    },
    io,
  );
  const directory = await loadKeyDirectory(options, io);
  const verified = await verifyReceipt(await readTrimmedText(receipt, io), {
    envelope: await readTrimmedText(envelope, io),
    directory,
    at: new Date().toISOString(),
    ...(sealedAt !== undefined && { sealedAt }),
  });
  if (verified.ok)
    await out.write(
      options.json ? `${formatPrintableJson(verified.value, 2)}\n` : receiptText(verified.value),
    );
  else io.stderr.write(describeRefusal(verified.refusal));
  return verified.ok;
}

function receiptText({ envelope, recipient, receivedAt, readWith }: ReceiptDocument): string {
  const by = `${recipient.agency} (${recipient.country})`;
  return (
    printableText(
      `${envelope.id} received by ${by} at ${receivedAt}, to be read with ${readWith.id} ${readWith.version} ${readWith.digest}`,
    ) + "\n"
  );
}
