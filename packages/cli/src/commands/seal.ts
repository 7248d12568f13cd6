import {
  ExchangePurpose,
  minimiseRecord,
  sealRecord,
  type EnvelopeSealingTerms,
  type SendingRequest,
} from "@spean/exchange";
import { type CaseRecord, checkCaseRecord, type Language, type PinnedStandard } from "@spean/model";
import { type Command, Option } from "commander";
import type { CommandContext } from "../context.js";
import { describePreview } from "../exchange/preview-text.js";
import { describeRefusal } from "../exchange/refusal-text.js";
import { parsePeriodArgument, sealCountsOfRecords } from "../exchange/seal-statistics.js";
import { type SendingArguments, readSendingRequest } from "../exchange/sending-options.js";
import {
  addKeysOption,
  loadKeyDirectory,
  loadKeyRing,
  addTrustOptions,
  namePlacesOfTrust,
  type TrustArguments,
} from "../exchange/trust.js";
import { writeTextFile } from "../exchange/write-text.js";
import { loadScoringStandard } from "../input/load-standard.js";
import { openByteInput } from "../input/open-input.js";
import { readWholeJson } from "../input/read-all.js";
import { languageOfTerminal } from "../language-of.js";
import { createLanguageOption } from "../language-option.js";
import { formatFaultText } from "../output/fault-text.js";
import { createStandardOption } from "../standard-option.js";
import { type CallPlaces, refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { WrongCallError } from "../wrong-call.js";

interface SealOptions extends SendingArguments, TrustArguments {
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
export function addSealCommand(program: Command, context: CommandContext): void {
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
    .addOption(createStandardOption());
  addTrustOptions(addKeysOption(command))
    .option("--preview", "print exactly what would be sent, in words, and seal nothing")
    .addOption(createLanguageOption())
    .option("-o, --output <file>", "where to write the envelope (default: standard output)")
    .addHelpText("after", help)
    .action(async (file: string, options: SealOptions) => {
      context.exitCode = (await sealFile(file, options, context)) ? 0 : 1;
    });
}

/** Seals or previews what a file holds; whether it was accepted. */
async function sealFile(file: string, options: SealOptions, context: CommandContext): Promise<boolean> {
  await refuseSharedPlaces(placesOf(file, options), context.io);
  const standard = await loadScoringStandard(options.standard, context.io);
  const request = await readSendingRequest(options, context.io);
  if (request.purpose === "statistics") return sealStatistics(file, { options, standard, request }, context);
  const record = await recordFrom(file, standard, context);
  return record !== undefined && sealOrPreview(record, { options, standard, request }, context);
}

function placesOf(file: string, options: SealOptions): CallPlaces {
  const { output, preview = false, vitalInterest, bestInterest, standard, directorySeen } = options;
  return {
    reads: {
      "the file of the record": file,
      "--vital-interest": vitalInterest,
      "--best-interest": bestInterest,
      "--standard": standard,
      ...namePlacesOfTrust(options),
    },
    writes: { "-o": output, "--directory-seen": directorySeen },
    prints: preview || output === undefined,
  };
}

interface Asked {
  readonly options: SealOptions;
  readonly standard: PinnedStandard;
  readonly request: SendingRequest;
}

async function sealStatistics(
  file: string,
  { options, standard, request }: Asked,
  context: CommandContext,
): Promise<boolean> {
  const period = parsePeriodArgument(options);
  const sealing = await sealingFor({ options, standard, request }, context);
  const { preview = false, output } = options;
  return sealCountsOfRecords(
    file,
    { request: { recipient: request.recipient, at: request.at, period }, sealing, standard, preview, output },
    context,
  );
}

async function sealOrPreview(
  record: CaseRecord,
  { options, standard, request }: Asked,
  context: CommandContext,
): Promise<boolean> {
  const { io } = context;
  if (options.preview) {
    const minimised = minimiseRecord(record, request);
    if (minimised.ok)
      await context.out.write(
        await describePreview(minimised.value, options.lang ?? languageOfTerminal(io.env)),
      );
    else io.stderr.write(describeRefusal(minimised.refusal));
    return minimised.ok;
  }
  const sealed = await sealRecord(record, request, await sealingFor({ options, standard, request }, context));
  if (sealed.ok) await writeTextFile(`${sealed.value.envelope}\n`, options.output, context);
  else io.stderr.write(describeRefusal(sealed.refusal));
  return sealed.ok;
}

const sealingFor = async (
  { options, standard: { id, version, digest }, request }: Asked,
  { io }: CommandContext,
): Promise<EnvelopeSealingTerms> => ({
  directory: await loadKeyDirectory(options, io),
  keys: await loadKeyRing(options.keys, io),
  legalBasis: options.legalBasis,
  standard: { id, version, digest },
  expiresAt: expiryOf(options.days, request),
});

async function recordFrom(
  file: string,
  { indicators }: PinnedStandard,
  { io }: CommandContext,
): Promise<CaseRecord | undefined> {
  const input = await openByteInput(file, io);
  const read = await readWholeJson(input);
  const checked = read.ok ? checkCaseRecord(read.value, new Set(indicators.map(({ code }) => code))) : read;
  if (checked.ok) return checked.value;
  for (const fault of checked.faults) io.stderr.write(formatFaultText(input.name, fault));
  return undefined;
}

const DAY = 24 * 60 * 60 * 1000;

function expiryOf(days: string, { at }: SendingRequest): string {
  if (!/^[1-9]\d?$/.test(days) || Number(days) > 90)
    throw new WrongCallError("--days takes a number from 1 to 90.");
  return new Date(Date.parse(at) + Number(days) * DAY).toISOString();
}
