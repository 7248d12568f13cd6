import { stripInvisible } from "@spean/model/dates";
import type { CommandIo } from "../io.js";
import { printableText } from "../output/printable.js";
import { IdLineTable } from "./id-line-table.js";

/** Lines that are named one by one; of the others it is told how many they are. */
const MOST_NAMED = 20;

const isPlain = (text: string) => /^[!-~]*$/u.test(text);

/**
 * Finds ids that stand in an input more than once: a person sent twice counts as two. Ids are the same if they
 * look the same: invisible characters and the way of composing letters aside. Nothing is left out because of it.
 */
export class RepeatedIds {
  readonly #table = new IdLineTable();
  readonly #named: (readonly [line: number, first: number])[] = [];
  #count = 0;

  /** Takes the id on a line, or at a place of an array, counted from 1. */
  see(id: string, line: number): void {
    const visible = isPlain(id) ? id : stripInvisible(id).trim().normalize("NFC");
    this.seeBytes(Buffer.from(visible), line);
  }

  /** Takes an id of visible ASCII characters, as bytes. */
  seeBytes(id: Uint8Array, line: number): void {
    const first = this.#table.findOrAdd(id, line);
    if (first === undefined) return;
    this.#count += 1;
    if (this.#named.length < MOST_NAMED) this.#named.push([line, first]);
  }

  /** Tells which lines have the id of an earlier one. No message repeats an id. */
  report(place: string, { stderr }: Pick<CommandIo, "stderr">): void {
    const tell = (text: string) => void stderr.write(`${printableText(text)}\n`);
    for (const [line, first] of this.#named)
      tell(
        `${place}:${line} /id repeated-id: ${first} has this id already: if it is one person sent twice, leave one out; if they are two, give one another id.`,
      );
    if (this.#count > MOST_NAMED)
      tell(`${place}: ${this.#count - MOST_NAMED} more have an id that stood before.`);
    if (this.#table.fullAt !== undefined)
      tell(`${place}: from ${this.#table.fullAt} on, ids were compared only with those before it.`);
  }
}
