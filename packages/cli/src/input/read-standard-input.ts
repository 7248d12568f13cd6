import type { CheckResult, PinnedStandard } from "@spean/model";
import { readStandard } from "@spean/standard";
import type { CommandIo } from "../io.js";
import { loadScoringStandard } from "./load-standard.js";
import { openByteInput } from "./open-input.js";
import { readWholeJson } from "./read-all.js";

/**
 * A standard that a command is about: a release (`common-list@0.1.0`), a file, or the current common list if
 * nothing is named. Unlike one that is only scored by, it is input, so its faults are given back.
 *
 * @throws WrongCall if there is no such release or file
 */
export async function readStandardArgument(
  name: string | undefined,
  io: CommandIo,
): Promise<CheckResult<PinnedStandard>> {
  if (name === undefined || /^[^/]+@\d+\.\d+\.\d+$/u.test(name))
    return { ok: true, value: await loadScoringStandard(name, io) };
  const read = await readWholeJson(await openByteInput(name, io));
  return read.ok ? readStandard(read.value) : read;
}
