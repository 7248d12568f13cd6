import type { PinnedStandard } from "@spean/model";
import { commonList, loadCommonList, commonListVersions } from "@spean/standard/common-list";
import type { CommandIo } from "../io.js";
import { WrongCallError } from "../wrong-call.js";
import { openByteInput } from "./open-input.js";

const RELEASE = /^([a-z][a-z0-9-]*)@(\d+\.\d+\.\d+)$/u;

/**
 * The standard to score by: a release that the package carries (`common-list@0.1.0`), a file, or the current
 * common list if nothing is named.
 *
 * @throws WrongCall if it cannot be had, or is at fault: nothing can be scored then
 */
export async function loadScoringStandard(name: string | undefined, io: CommandIo): Promise<PinnedStandard> {
  if (name === undefined) return commonList;
  const release = RELEASE.exec(name);
  if (!release) return fromFile(name, io);
  const standard = release[1] === commonList.id ? await loadCommonList(release[2]!) : undefined;
  if (standard) return standard;
  throw new WrongCallError(
    `there is no release ${name} here. There are: ${commonListVersions.map((version) => `${commonList.id}@${version}`).join(", ")}. A file needs a "/" or a ".json" in its name.`,
  );
}

async function fromFile(file: string, io: CommandIo): Promise<PinnedStandard> {
  // reading any standard takes more than scoring by one that is at hand, so it is loaded when it is wanted
  const [{ readStandard }, { readWholeJson }] = await Promise.all([
    import("@spean/standard"),
    import("./read-all.js"),
  ]);
  const read = await readWholeJson(await openByteInput(file, io));
  const standard = read.ok ? readStandard(read.value) : read;
  if (standard.ok) return standard.value;
  const { path, message } = standard.faults[0];
  throw new WrongCallError(
    `the standard in ${file} is at fault, at ${path || "the whole"}: ${message} See all with \`spean validate --as standard\`.`,
  );
}
