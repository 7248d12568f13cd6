import { findWrappedRows } from "@spean/bulk/entries";
import { parseLenientJson } from "@spean/bulk/ndjson";

/**
 * The format of input: line by line (NDJSON), as one JSON text, a table (CSV), which is not read, or nothing at
 * all but blanks.
 */
export type InputFormat = "lines" | "one" | "table" | "nothing";

/** Names with something between them that divides cells, and nothing of JSON. */
const isTableHeader = (text: string) => /^[^{}[\]]*[,;\t][^{}[\]]*$/u.test(text) && !text.includes('":');

const parseObject = (text: string) =>
  text.startsWith("{") && text.endsWith("}") ? parseLenientJson(text) : undefined;

/**
 * Finds out, line by line, whether input is NDJSON or one pretty-printed JSON object or array. Blank lines
 * say nothing.
 *
 * 0. First line a header of a table: a table, unless the second is `{...` or `[...`.
 * 1. First line any other that is neither `{...` nor `[...`, or an object complete by itself: lines.
 * 2. First line an array complete by itself, or an object that is no case but wraps rows: one, if nothing
 *    follows; else lines.
 * 3. The first line breaks off. A later line is an object complete by itself and the one after it does not
 *    begin with `,`, `}` or
 *    `]`: lines, since no single JSON value can read like that. So one broken first line never spoils those after it.
 * 4. None of this until the end, and the whole is JSON: one.
 * 5. The whole is no JSON either: lines, unless the first line holds nothing but opening brackets (as
 *    pretty-printed JSON begins)
 *    and the last is no complete object; then it is one JSON text at fault, and is reported once instead of
 *    line by line.
 */
export class InputShapeFinder {
  #first: { readonly array: boolean; readonly complete: boolean; readonly onlyBrackets: boolean } | undefined;
  #afterObject = false;
  #afterHeader = false;

  /** The shape, as soon as this line decides it. Undecodable bytes do not matter here. */
  see(line: Buffer): InputFormat | undefined {
    const text = line.toString("utf8").trim();
    if (text === "") return undefined;
    if (this.#afterHeader) return /^[{[]/u.test(text) ? "lines" : "table";
    if (!this.#first) return this.#seeFirst(text);
    if (this.#first.complete) return "lines";
    if (this.#afterObject && !/^[,}\]]/u.test(text)) return "lines";
    this.#afterObject = parseObject(text) !== undefined;
    return undefined;
  }

  /** The shape when nothing follows. */
  end(whole: Buffer): InputFormat {
    if (!this.#first) return this.#afterHeader ? "table" : "nothing";
    if (this.#first.complete || parseLenientJson(whole.toString("utf8").trim()) !== undefined) return "one";
    return this.#mayBePretty() ? "one" : "lines";
  }

  /**
   * The shape when there is more than one JSON text may hold. A first line that has not ended yet is a line
   * too long.
   */
  tooLarge(): InputFormat {
    return this.#first?.array || this.#mayBePretty() ? "one" : "lines";
  }

  #mayBePretty(): boolean {
    return this.#first?.onlyBrackets === true && !this.#afterObject;
  }

  #seeFirst(text: string): InputFormat | undefined {
    this.#afterHeader = isTableHeader(text);
    if (this.#afterHeader) return undefined;
    if (!/^[{[]/u.test(text)) return "lines";
    const object = parseObject(text);
    if (object !== undefined && !findWrappedRows(object)) return "lines";
    this.#first = {
      array: text.startsWith("["),
      complete: object !== undefined || parseLenientJson(text) !== undefined,
      onlyBrackets: /^[{[\s]*$/u.test(text),
    };
    return undefined;
  }
}
