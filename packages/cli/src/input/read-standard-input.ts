import type { CheckResult, PinnedStandard } from "@spean/model";
import { readStandard } from "@spean/standard";
import type { Io } from "../io.js";
import { loadStandard } from "./load-standard.js";
import { openInput } from "./open-input.js";
import { readAll } from "./read-all.js";

/**
 * A standard that a command is about: a release (`common-list@0.1.0`), a file, or the current common list if nothing is named. Unlike
 * one that is only scored by, it is input, so its faults are given back.
 *
 * @throws WrongCall if there is no such release or file
 */
export async function readStandardInput(
  name: string | undefined,
  io: Io,
): Promise<CheckResult<PinnedStandard>> {
  if (name === undefined || /^[^/]+@\d+\.\d+\.\d+$/u.test(name))
    return { ok: true, value: await loadStandard(name, io) };
  const read = await readAll(await openInput(name, io));
  return read.ok ? readStandard(read.value) : read;
}
