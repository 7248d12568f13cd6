import {
  type Count,
  type Counts,
  countPeople,
  type Period,
  sealStatistics,
  type Sealing,
  type StatisticsRequest,
} from "@spean/exchange";
import { type CaseRecord, checkRecord, type PinnedStandard } from "@spean/model";
import { checkEntry } from "@spean/bulk/entries";
import type { Context } from "../context.js";
import { chunksOf, openInput } from "../input/open-input.js";
import { readEntries } from "../input/read-entries.js";
import { faultText } from "../output/fault-text.js";
import { WrongCall } from "../wrong-call.js";
import { refusalText } from "./refusal-text.js";
import type { SendingOptions } from "./sending-options.js";
import { writeText } from "./write-text.js";

/** What counting and sealing need beside the records. */
export interface StatisticsSealing {
  readonly request: StatisticsRequest;
  readonly sealing: Sealing;
  readonly standard: PinnedStandard;
  /** Print the counts, and seal nothing. */
  readonly preview: boolean;
  readonly output: string | undefined;
}

/** Counts the people of a file of records, and seals or prints the counts; whether all was accepted. One record at fault, and nothing is counted. */
export async function sealCounts(
  file: string,
  { request, sealing, standard, preview, output }: StatisticsSealing,
  context: Context,
): Promise<boolean> {
  const records = new CheckedRecords(file, standard, context);
  const counted = await countPeople(records);
  if (records.atFault) return false;
  const done = counted.ok && !preview ? await sealStatistics(counted.value, request, sealing) : counted;
  if (!done.ok) context.io.stderr.write(refusalText(done.refusal));
  else
    await writeText(
      "envelope" in done.value ? `${done.value.envelope}\n` : countsText(done.value),
      output,
      context,
    );
  return done.ok;
}

/** The records of a file (one object, an array, or NDJSON), one by one. Faults are told as they are found, and their records left out. */
class CheckedRecords implements AsyncIterable<CaseRecord> {
  atFault = false;

  constructor(
    private readonly file: string,
    private readonly standard: PinnedStandard,
    private readonly context: Context,
  ) {}

  async *[Symbol.asyncIterator](): AsyncIterator<CaseRecord> {
    const { io } = this.context;
    const known = new Set(this.standard.indicators.map(({ code }) => code));
    const input = await openInput(this.file, io);
    for await (const entry of readEntries(chunksOf(input))) {
      const checked = checkEntry(entry, (value) => checkRecord(value, known));
      if (checked.ok) {
        yield checked.value;
        continue;
      }
      this.atFault = true;
      for (const fault of checked.faults) io.stderr.write(faultText(`${input.name}:${entry.line}`, fault));
    }
  }
}

/** The counts as lines: how many people, at least, have what. */
function countsText({ people, counts }: Counts): string {
  const line = (number: number, of: Count["of"]) =>
    `${String(number).padStart(9)}  ${of.map(({ variable, value }) => `${variable} ${value}`).join(", ") || "people"}\n`;
  return [line(people, []), ...counts.map((count) => line(count.people, count.of))].join("");
}

/** The period as typed. @throws WrongCall if an end of it is missing, or something else was named that statistics have not */
export function periodOf({ from, until, consent, vitalInterest, bestInterest }: SendingOptions): Period {
  if ((consent ?? vitalInterest ?? bestInterest) !== undefined)
    throw new WrongCall(
      "statistics rest on no consent: leave out --consent, --vital-interest and --best-interest.",
    );
  if (from === undefined || until === undefined)
    throw new WrongCall("statistics need --from and --until, such as 2026-01-01T00:00:00+07:00.");
  return { from, until };
}
