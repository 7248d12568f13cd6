import type { ResultPiece, ScoreOutput } from "@spean/bulk/ndjson";
import type { RepeatedIds } from "./repeated-ids.js";

const [LF, QUOTE, BACKSLASH] = [0x0a, 0x22, 0x5c] as const;

/** Where the id of a result begins, faulty or not: it stands first, or after the number of the line. */
const BEFORE_ID = /^\{(?:"line":\d+,)?"id":"/u;

/** Bytes of a result in which its id begins. */
const BEGINNING = 40;

/** Passes whole result lines on to a sink, and shows the id of each to `repeated`: one line for each of the input. */
export function watchResultIds(sink: ScoreOutput["sink"], repeated: RepeatedIds): ScoreOutput["sink"] {
  let line = 0;
  const seeLine = (bytes: Buffer, start: number) => {
    const beginning = BEFORE_ID.exec(bytes.toString("latin1", start, start + BEGINNING));
    if (!beginning) return;
    const id = idFrom(bytes, start + beginning[0].length);
    if (typeof id === "string") repeated.see(id, line);
    else repeated.seeBytes(id, line);
  };
  return {
    write(piece: ResultPiece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : bufferOf(piece);
      for (let start = 0; start < bytes.length;) {
        line += 1;
        seeLine(bytes, start);
        const end = bytes.indexOf(LF, start);
        start = end < 0 ? bytes.length : end + 1;
      }
      return sink.write(piece);
    },
  };
}

/** The id from its first byte on: as bytes if they are what they look like, else read as JSON. */
function idFrom(bytes: Buffer, from: number): Buffer | string {
  let plain = true;
  let to = from;
  for (; to < bytes.length && bytes[to] !== QUOTE; to += 1) {
    if (bytes[to]! <= 0x20 || bytes[to]! >= 0x7f || bytes[to] === BACKSLASH) plain = false;
    if (bytes[to] === BACKSLASH) to += 1;
  }
  return plain ? bytes.subarray(from, to) : (JSON.parse(bytes.toString("utf8", from - 1, to + 1)) as string);
}

const bufferOf = ({ buffer, byteOffset, length }: Uint8Array) => Buffer.from(buffer, byteOffset, length);
