import {
  type PeopleCount,
  type PeopleCounts,
  countPeople,
  CountingPeriod,
  sealStatistics,
  type EnvelopeSealingTerms,
  type StatisticsRequest,
} from "@spean/exchange";
import { type CaseRecord, checkCaseRecord, type PinnedStandard } from "@spean/model";
import { checkInputEntry } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { readInputChunks, openByteInput } from "../input/open-input.js";
import { readInputEntries } from "../input/read-entries.js";
import { formatFaultText } from "../output/fault-text.js";
import { WrongCallError } from "../wrong-call.js";
import { describeRefusal } from "./refusal-text.js";
import type { SendingArguments } from "./sending-options.js";
import { writeTextFile } from "./write-text.js";

/** Parameters of counting and sealing, beside the records. */
export interface StatisticsSealRequest {
  readonly request: StatisticsRequest;
  readonly sealing: EnvelopeSealingTerms;
  readonly standard: PinnedStandard;
  /** Print the counts, and seal nothing. */
  readonly preview: boolean;
  readonly output: string | undefined;
}

/**
 * Counts the people of a file of records, and seals or prints the counts; whether all was accepted. One
 * record at fault, and nothing is counted.
 */
export async function sealCountsOfRecords(
  file: string,
  { request, sealing, standard, preview, output }: StatisticsSealRequest,
  context: CommandContext,
): Promise<boolean> {
  const records = new CheckedRecords(file, standard, context);
  const counted = await countPeople(records);
  if (records.atFault) return false;
  const done = counted.ok && !preview ? await sealStatistics(counted.value, request, sealing) : counted;
  if (!done.ok) context.io.stderr.write(describeRefusal(done.refusal));
  else
    await writeTextFile(
      "envelope" in done.value ? `${done.value.envelope}\n` : countsText(done.value),
      output,
      context,
    );
  return done.ok;
}

/**
 * The records of a file (one object, an array, or NDJSON), one by one. Faults are told as they are found, and
 * their records left out.
 */
class CheckedRecords implements AsyncIterable<CaseRecord> {
  atFault = false;

  constructor(
    private readonly file: string,
    private readonly standard: PinnedStandard,
    private readonly context: CommandContext,
  ) {}

  async *[Symbol.asyncIterator](): AsyncIterator<CaseRecord> {
    const { io } = this.context;
    const known = new Set(this.standard.indicators.map(({ code }) => code));
    const input = await openByteInput(this.file, io);
    for await (const entry of readInputEntries(readInputChunks(input))) {
      const checked = checkInputEntry(entry, (value) => checkCaseRecord(value, known));
      if (checked.ok) {
        yield checked.value;
        continue;
      }
      this.atFault = true;
      for (const fault of checked.faults)
        io.stderr.write(formatFaultText(`${input.name}:${entry.line}`, fault));
    }
  }
}

/** The counts as lines: how many people, at least, have what. */
function countsText({ people, counts }: PeopleCounts): string {
  const line = (number: number, of: PeopleCount["of"]) =>
    `${String(number).padStart(9)}  ${of.map(({ variable, value }) => `${variable} ${value}`).join(", ") || "people"}\n`;
  return [line(people, []), ...counts.map((count) => line(count.people, count.of))].join("");
}

/**
 * The period as typed.
 * @throws WrongCall if an end of it is missing, or something else was named that statistics have not
 */
export function parsePeriodArgument({
  from,
  until,
  consent,
  vitalInterest,
  bestInterest,
}: SendingArguments): CountingPeriod {
  if ((consent ?? vitalInterest ?? bestInterest) !== undefined)
    throw new WrongCallError(
      "statistics rest on no consent: leave out --consent, --vital-interest and --best-interest.",
    );
  if (from === undefined || until === undefined)
    throw new WrongCallError("statistics need --from and --until, such as 2026-01-01T00:00:00+07:00.");
  const period = CountingPeriod.safeParse({ from, until }).data;
  if (period) return period;
  throw new WrongCallError(
    "--from and --until take two moments, the second after the first, such as 2026-01-01T00:00:00+07:00.",
  );
}
