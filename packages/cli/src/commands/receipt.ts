import { type ReceiptDocument, verifyReceipt } from "@spean/exchange";
import type { Command } from "commander";
import type { Context } from "../context.js";
import { refusalText } from "../exchange/refusal-text.js";
import { loadDirectory, textOf, trustOptions, type TrustOptions } from "../exchange/trust.js";
import { printable } from "../output/printable.js";

interface ReceiptOptions extends TrustOptions {
  readonly json?: true;
}

const help = `
It needs no key and no network: the two files, the directory and the anchors are enough.

Example:
  $ spean receipt receipt.txt envelope.txt --directory directory.json --anchors anchors.json`;

/** Adds `spean receipt`: verifies that an envelope was received by whom it was sealed for. */
export function receiptCommand(program: Command, context: Context): void {
  const command = program
    .command("receipt")
    .summary("verify a receipt for an envelope")
    .description(
      "Verify that a receipt is for this very envelope, and signed by the agency it was sealed for.",
    )
    .argument("<receipt>", "the receipt that came back; - reads standard input")
    .argument("<envelope>", "the envelope that was sent");
  trustOptions(command)
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
  { io, out }: Context,
): Promise<boolean> {
  const directory = await loadDirectory(options, io);
  const verified = await verifyReceipt(await textOf(receipt, io), {
    envelope: await textOf(envelope, io),
    directory,
  });
  if (verified.ok)
    await out.write(
      options.json ? `${JSON.stringify(verified.value, null, 2)}\n` : receiptText(verified.value),
    );
  else io.stderr.write(refusalText(verified.refusal));
  return verified.ok;
}

function receiptText({ envelope, recipient, receivedAt, readWith }: ReceiptDocument): string {
  const by = `${recipient.agency} (${recipient.country})`;
  return (
    printable(
      `${envelope.id} received by ${by} at ${receivedAt}, to be read with ${readWith.id} ${readWith.version} ${readWith.digest}`,
    ) + "\n"
  );
}
