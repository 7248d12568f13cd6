import type { InputFault } from "@spean/model";
import { formatPrintableJson, type InputEntry } from "@spean/bulk/entries";
import { formatFaultText } from "./fault-text.js";
import { printableText } from "./printable.js";
import type { OutputSink } from "./sink.js";

/** Presentation of a report. `place` names what was checked. */
export interface FaultReportStyle {
  readonly place: string;
  readonly json: boolean;
}

/** Writes faults as they are found, none left out: a line of text each, or the elements of one JSON array. */
export class FaultReport {
  readonly #out: OutputSink;
  readonly #style: FaultReportStyle;
  #count = 0;

  /** A report that has not begun yet. */
  constructor(out: OutputSink, style: FaultReportStyle) {
    this.#out = out;
    this.#style = style;
  }

  /** The number of faults. */
  get count(): number {
    return this.#count;
  }

  /** Faults of an entry, or of the whole if none is named. */
  async add(faults: readonly InputFault[], entry?: InputEntry): Promise<void> {
    for (const fault of faults) {
      await this.#out.write(
        this.#style.json
          ? this.#element(fault, entry)
          : formatFaultText(entry ? `${this.#style.place}:${entry.line}` : this.#style.place, fault),
      );
      this.#count += 1;
    }
  }

  /** Ends the report. `valid` says what was checked, for the case that there was no fault. */
  async end(valid: string): Promise<void> {
    if (this.#style.json) await this.#out.write(this.#count === 0 ? "[]\n" : "\n]\n");
    else if (this.#count === 0)
      await this.#out.write(`${printableText(this.#style.place)} valid: ${valid}\n`);
  }

  #element({ code, path, message }: InputFault, entry?: InputEntry): string {
    const where = entry && { line: entry.line, ...(entry.id !== undefined && { id: entry.id }) };
    return `${this.#count === 0 ? "[" : ","}\n  ${formatPrintableJson({ ...where, code, path, message })}`;
  }
}
