import { formatPrintableJson } from "@spean/bulk/entries";
import { type ExchangeResult, findUnknownCodes, type PartialRecord } from "@spean/exchange";
import type { CommandContext } from "../context.js";
import type { CommandIo } from "../io.js";
import { openOutputText, type OutputText } from "../output/output-text.js";
import { printableText } from "../output/printable.js";
import { describeRefusal } from "./refusal-text.js";

/** Places for what an envelope held. Those that no option names are absent; the content has always one. */
export interface OpenedOutputs {
  readonly content: OutputText;
  readonly receipt?: OutputText;
  readonly signed?: OutputText;
}

interface OutputNames {
  readonly output?: string;
  readonly receipt?: string;
  readonly signed?: string;
}

/**
 * Opens every place before anything is kept or acknowledged.
 *
 * @throws WrongCallError if one cannot be written to; none is changed then
 */
export async function openOutputs(
  { output, receipt, signed }: OutputNames,
  context: CommandContext,
): Promise<OpenedOutputs> {
  const opened: OutputText[] = [];
  const open = async (file: string | undefined) => {
    const place = await openOutputText(file, context);
    opened.push(place);
    return place;
  };
  try {
    return {
      content: await open(output),
      ...(receipt !== undefined && { receipt: await open(receipt) }),
      ...(signed !== undefined && { signed: await open(signed) }),
    };
  } catch (error) {
    await Promise.all(opened.map((place) => place.abandon()));
    throw error;
  }
}

/** Leaves each place as it was to which nothing was written. */
export async function abandonOutputs({ content, receipt, signed }: OpenedOutputs): Promise<void> {
  await Promise.all([content, receipt, signed].map((place) => place?.abandon()));
}

/** As many codes are named one by one. */
const mostNamed = 20;

/** Where an accepted record holds a code of another version: a line for each place, and how many more there are. */
function describeUnknownCodes(record: PartialRecord): string {
  const found = findUnknownCodes(record);
  const more = found.length - mostNamed;
  const lines = found
    .slice(0, mostNamed)
    .map(({ path, message }) =>
      printableText(
        `spean: /record${path} is none that this version knows, and is kept as it came. ${message}`,
      ),
    );
  return [...lines, ...(more > 0 ? [`spean: and ${more} more.`] : [])].map((line) => `${line}\n`).join("");
}

/** Writes what an envelope held, signed text first, or tells why it is refused; whether it was accepted. */
export async function writeOpened(
  result: ExchangeResult<object>,
  outputs: OpenedOutputs,
  io: CommandIo,
): Promise<boolean> {
  if (!result.ok) {
    io.stderr.write(describeRefusal(result.refusal));
    return false;
  }
  // the signed document is for --signed; in the content it would only repeat the rest
  const { signed, ...shown } = result.value as { readonly signed?: string };
  if (signed !== undefined) await outputs.signed?.write(`${signed}\n`);
  await outputs.content.write(`${formatPrintableJson(shown, 2)}\n`);
  if ("record" in shown) io.stderr.write(describeUnknownCodes(shown.record as PartialRecord));
  return true;
}
