import { fstatSync, readSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { WrongCallError } from "../wrong-call.js";

/**
 * Tells if an open file is what Node.js puts in the place of an output that was closed: the null device, opened for
 * reading too. A shell that is told `> /dev/null` opens it for writing alone.
 */
function standsForClosed(descriptor: number): boolean {
  try {
    const [open, none] = [fstatSync(descriptor), statSync(devNull)];
    if (!open.isCharacterDevice() || open.rdev !== none.rdev) return false;
    return readSync(descriptor, Buffer.alloc(1)) === 0;
  } catch {
    return false;
  }
}

/**
 * Refuses to print to a standard output that is closed: the result would be lost, and nobody told. To be called
 * before anything is done.
 *
 * @param descriptor the number of the open file; a stream in memory has none
 * @throws WrongCallError
 */
export function refuseClosedOutput(descriptor: number | undefined): void {
  if (descriptor !== undefined && standsForClosed(descriptor))
    throw new WrongCallError(
      "standard output is closed, so the result would be lost: open it, or redirect it (> FILE). Nothing was done.",
    );
}
