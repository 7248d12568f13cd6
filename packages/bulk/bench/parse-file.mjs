// Reads a file of NDJSON and parses each line, and does nothing else: the floor that scoring is measured
// against.
import { Buffer } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";

const CHUNK = 1 << 20;
const file = openSync(process.argv[2], "r");
const buffer = Buffer.allocUnsafe(2 * CHUNK);
let held = 0;
let length = 0;
for (let read = readSync(file, buffer, 0, CHUNK); read > 0; read = readSync(file, buffer, held, CHUNK)) {
  const end = buffer.lastIndexOf(10, held + read - 1) + 1;
  const text = buffer.toString("utf8", 0, end);
  for (let from = 0, to = text.indexOf("\n"); to >= 0; from = to + 1, to = text.indexOf("\n", from))
    length += JSON.parse(text.slice(from, to)).id.length;
  buffer.copy(buffer, 0, end, held + read);
  held += read - end;
}
closeSync(file);
console.log(length);
