import type { InputFault, RecordNotice } from "@spean/model";
import { formatPrintableJson, type InputEntry } from "@spean/bulk/entries";
import { formatFaultText, formatNoticeText } from "./fault-text.js";
import { printableText } from "./printable.js";
import type { OutputSink } from "./sink.js";

/** Presentation of a report. `place` names what was checked. */
export interface FaultReportStyle {
  readonly place: string;
  readonly json: boolean;
}

/**
 * Writes faults and notices as they are found, none left out: a line of text each, or the elements of one JSON
 * array.
 */
export class FaultReport {
  readonly #out: OutputSink;
  readonly #style: FaultReportStyle;
  #faults = 0;
  #notices = 0;

  /** A report that has not begun yet. */
  constructor(out: OutputSink, style: FaultReportStyle) {
    this.#out = out;
    this.#style = style;
  }

  /** The number of faults; notices are none. */
  get count(): number {
    return this.#faults;
  }

  /** Faults of an entry, or of the whole if none is named. */
  async add(faults: readonly InputFault[], entry?: InputEntry): Promise<void> {
    for (const fault of faults) {
      await this.#write(fault, entry, formatFaultText(this.#placeOf(entry), fault));
      this.#faults += 1;
    }
  }

  /** Notices on an entry. */
  async addNotices(notices: readonly RecordNotice[], entry: InputEntry): Promise<void> {
    for (const notice of notices) {
      await this.#write({ notice: true, ...notice }, entry, formatNoticeText(this.#placeOf(entry), notice));
      this.#notices += 1;
    }
  }

  /** Ends the report. `valid` says what was checked, for the case that there was no fault. */
  async end(valid: string): Promise<void> {
    const also = this.#notices === 0 ? "" : `; ${this.#notices} to look at again`;
    if (this.#style.json) await this.#out.write(this.#faults + this.#notices === 0 ? "[]\n" : "\n]\n");
    else if (this.#faults === 0)
      await this.#out.write(`${printableText(this.#style.place)} valid: ${valid}${also}\n`);
  }

  #placeOf(entry: InputEntry | undefined): string {
    return entry ? `${this.#style.place}:${entry.line}` : this.#style.place;
  }

  async #write(told: object, entry: InputEntry | undefined, text: string): Promise<void> {
    const where = entry && { line: entry.line, ...(entry.id !== undefined && { id: entry.id }) };
    const begin = this.#faults + this.#notices === 0 ? "[" : ",";
    await this.#out.write(
      this.#style.json ? `${begin}\n  ${formatPrintableJson({ ...where, ...told })}` : text,
    );
  }
}
