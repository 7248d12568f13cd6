import {
  type EnvelopeOpeningContext,
  openEnvelope,
  receiveEnvelope,
  type StandardReference,
} from "@spean/exchange";
import type { CommandIo } from "../io.js";
import type { FolderInbox } from "./folder-inbox.js";
import { type OpenedOutputs, writeOpened } from "./opened-outputs.js";

/** What opening an envelope needs, and where what it held goes. */
export interface EnvelopeOpening {
  readonly opening: EnvelopeOpeningContext;
  readonly outputs: OpenedOutputs;
  readonly io: CommandIo;
}

interface EnvelopeAccepting extends EnvelopeOpening {
  readonly inbox: FolderInbox;
  readonly readWith: StandardReference;
}

/**
 * Keeps an envelope once, then writes its receipt and what it held; whether it was accepted. One that was
 * kept before is refused, and the receipt given then is written again: the first time may have failed at it.
 */
export async function acceptIntoInbox(text: string, accepting: EnvelopeAccepting): Promise<boolean> {
  const { opening, inbox, readWith, outputs, io } = accepting;
  const received = await receiveEnvelope(text, { ...opening, inbox, readWith });
  if (!received.ok) {
    const refused = await writeOpened(received, outputs, io);
    if (received.refusal.code === "replayed") await writeReceiptAgain(text, accepting);
    return refused;
  }
  try {
    await outputs.receipt?.write(`${received.value.receipt}\n`);
    return await writeOpened({ ok: true, value: received.value.content }, outputs, io);
  } catch (error) {
    io.stderr.write(
      "spean: the envelope is kept in the inbox; the same command, given again, writes its receipt.\n",
    );
    throw error;
  }
}

async function writeReceiptAgain(
  text: string,
  { opening, inbox, outputs, io }: EnvelopeAccepting,
): Promise<void> {
  const opened = await openEnvelope(text, opening);
  const receipt = opened.ok && (await inbox.findReceipt(opened.value.manifest));
  if (!receipt || !outputs.receipt) return;
  await outputs.receipt.write(`${receipt}\n`);
  io.stderr.write("spean: the receipt that was given then is written to --receipt again.\n");
}
