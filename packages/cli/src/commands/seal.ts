import {
  ExchangePurpose,
  minimiseRecord,
  sealRecord,
  type SealingTerms,
  type SendingRequest,
} from "@spean/exchange";
import { type CaseRecord, checkRecord, type Language, type PinnedStandard } from "@spean/model";
import { type Command, Option } from "commander";
import type { Context } from "../context.js";
import { previewText } from "../exchange/preview-text.js";
import { refusalText } from "../exchange/refusal-text.js";
import { periodOf, sealCounts } from "../exchange/seal-statistics.js";
import { type SendingOptions, sendingRequest } from "../exchange/sending-options.js";
import { keysOption, loadDirectory, loadKeys, trustOptions, type TrustOptions } from "../exchange/trust.js";
import { writeText } from "../exchange/write-text.js";
import { loadStandard } from "../input/load-standard.js";
import { openInput } from "../input/open-input.js";
import { readAll } from "../input/read-all.js";
import { languageOf } from "../language-of.js";
import { languageOption } from "../language-option.js";
import { faultText } from "../output/fault-text.js";
import { standardOption } from "../standard-option.js";
import { WrongCall } from "../wrong-call.js";

interface SealOptions extends SendingOptions, TrustOptions {
  readonly keys: string;
  readonly legalBasis: string;
  readonly days: string;
  readonly standard?: string;
  readonly preview?: true;
  readonly lang?: Language;
  readonly output?: string;
}

const help = `
RECORD is one full case record, checked as \`spean validate --as record\` does. Of it only that is sent which the purpose needs and the
consent covers; see it with --preview. Nothing has a default: a record without consent is refused, and so is one for which consent was
withdrawn. --vital-interest FILE holds {by: {role}, reason, dataCategories}, for somebody whose life is in danger and who cannot be
asked; --best-interest FILE holds {by: {role}, capacity, at, reason}, for whoever is or may be a child.

--purpose statistics takes a file of many records (NDJSON or an array) and sends only counts of people, by one attribute and by every two:
rounded down to tens, groups under ten left out. It needs no consent, and --from and --until, the period that was counted over.

Example:
  $ spean seal record.json --purpose referral --to "Example Shelter@TH" --consent k-1 --legal-basis "..." --days 14 \\
      --keys keys.json --directory directory.json --anchors anchors.json -o envelope.txt`;

/** Adds `spean seal`: an envelope that only one agency can open. */
export function sealCommand(program: Command, context: Context): void {
  const command = program
    .command("seal")
    .summary("seal a record for the other authority")
    .description(
      "Leave of a record what may be sent for a purpose, on a consent, and seal it so that only the recipient can open it.",
    )
    .argument("<record>", "a file with one case record, or for statistics with many; - reads standard input")
    .addOption(
      new Option("--purpose <purpose>", "for what").choices(ExchangePurpose.options).makeOptionMandatory(),
    )
    .requiredOption("--to <agency@country>", "the recipient, as the directory names it")
    .option("--consent <id>", "the consent of the record that this rests on")
    .option("--vital-interest <file>", "instead of a consent: why nobody could be asked")
    .option("--best-interest <file>", "the assessment of a child's best interest")
    .option("--from <instant>", "for statistics: the beginning of the period counted over")
    .option("--until <instant>", "for statistics: its end, itself not within")
    .requiredOption("--legal-basis <text>", "the legal basis, in your words, naming no person")
    .requiredOption("--days <n>", "for how many days it may be opened: 1 to 90")
    .addOption(standardOption());
  trustOptions(keysOption(command))
    .option("--preview", "print exactly what would be sent, in words, and seal nothing")
    .addOption(languageOption())
    .option("-o, --output <file>", "where to write the envelope (default: standard output)")
    .addHelpText("after", help)
    .action(async (file: string, options: SealOptions) => {
      context.exitCode = (await sealFile(file, options, context)) ? 0 : 1;
    });
}

/** Seals or previews what a file holds; whether it was accepted. */
async function sealFile(file: string, options: SealOptions, context: Context): Promise<boolean> {
  const standard = await loadStandard(options.standard, context.io);
  const request = await sendingRequest(options, context.io);
  if (request.purpose === "statistics") return sealStatistics(file, { options, standard, request }, context);
  const record = await recordFrom(file, standard, context);
  return record !== undefined && sealOrPreview(record, { options, standard, request }, context);
}

interface Asked {
  readonly options: SealOptions;
  readonly standard: PinnedStandard;
  readonly request: SendingRequest;
}

async function sealStatistics(
  file: string,
  { options, standard, request }: Asked,
  context: Context,
): Promise<boolean> {
  const period = periodOf(options);
  const sealing = await sealingFor({ options, standard, request }, context);
  const { preview = false, output } = options;
  return sealCounts(
    file,
    { request: { recipient: request.recipient, at: request.at, period }, sealing, standard, preview, output },
    context,
  );
}

async function sealOrPreview(
  record: CaseRecord,
  { options, standard, request }: Asked,
  context: Context,
): Promise<boolean> {
  const { io } = context;
  if (options.preview) {
    const minimised = minimiseRecord(record, request);
    if (minimised.ok)
      await context.out.write(await previewText(minimised.value, options.lang ?? languageOf(io.env)));
    else io.stderr.write(refusalText(minimised.refusal));
    return minimised.ok;
  }
  const sealed = await sealRecord(record, request, await sealingFor({ options, standard, request }, context));
  if (sealed.ok) await writeText(`${sealed.value.envelope}\n`, options.output, context);
  else io.stderr.write(refusalText(sealed.refusal));
  return sealed.ok;
}

const sealingFor = async (
  { options, standard: { id, version, digest }, request }: Asked,
  { io }: Context,
): Promise<SealingTerms> => ({
  directory: await loadDirectory(options, io),
  keys: await loadKeys(options.keys, io),
  legalBasis: options.legalBasis,
  standard: { id, version, digest },
  expiresAt: expiryOf(options.days, request),
});

async function recordFrom(
  file: string,
  { indicators }: PinnedStandard,
  { io }: Context,
): Promise<CaseRecord | undefined> {
  const input = await openInput(file, io);
  const read = await readAll(input);
  const checked = read.ok ? checkRecord(read.value, new Set(indicators.map(({ code }) => code))) : read;
  if (checked.ok) return checked.value;
  for (const fault of checked.faults) io.stderr.write(faultText(input.name, fault));
  return undefined;
}

const DAY = 24 * 60 * 60 * 1000;

function expiryOf(days: string, { at }: SendingRequest): string {
  if (!/^[1-9]\d?$/.test(days) || Number(days) > 90)
    throw new WrongCall("--days takes a number from 1 to 90.");
  return new Date(Date.parse(at) + Number(days) * DAY).toISOString();
}
