import {
  type TrustAnchors,
  type KeyDirectory,
  type KeyRing,
  readDirectory,
  readKeyRing,
  type ExchangeResult,
} from "@spean/exchange";
import { type CheckResult, parseStrictJson } from "@spean/model";
import type { Command } from "commander";
import { openByteInput } from "../input/open-input.js";
import { readWholeText } from "../input/read-all.js";
import type { CommandIo } from "../io.js";
import type { NamedPlaces } from "../places/refuse-shared-places.js";
import { WrongCallError } from "../wrong-call.js";
import { readDirectorySeen, rememberDirectory } from "./directory-seen.js";

/**
 * Whom to believe: the key directory, the root keys that must have signed it, the oldest issue of it that is
 * still good enough, and the file that remembers the newest one seen.
 */
export interface TrustArguments {
  readonly directory: string;
  readonly anchors: string;
  readonly leastSequence?: string;
  readonly directorySeen?: string;
}

/** Files that say whom to believe, and the own keys, by their options. */
export const namePlacesOfTrust = ({
  directory,
  anchors,
  keys,
}: TrustArguments & { readonly keys?: string }): NamedPlaces => ({
  "--directory": directory,
  "--anchors": anchors,
  "--keys": keys,
});

/** Adds the options that say whom to believe. */
export function addTrustOptions(command: Command): Command {
  return command
    .requiredOption("--directory <file>", "the key directory, signed by both authorities")
    .requiredOption(
      "--anchors <file>",
      "the public root keys of both authorities, as JSON: {KH: [...], TH: [...]}",
    )
    .option("--least-sequence <n>", "refuse a directory older than the one with this number")
    .option(
      "--directory-seen <file>",
      "remember here the newest directory seen, and refuse an older one, or another under its number",
    );
}

/** Adds the option for the own keys. */
export function addKeysOption(command: Command): Command {
  return command.requiredOption("--keys <file>", "the key ring of your agency");
}

/**
 * Reads the directory and judges it by the anchors.
 *
 * @throws WrongCall if either cannot be read or believed: nothing can be sent or opened then
 */
export async function loadKeyDirectory(
  { directory, anchors, leastSequence, directorySeen }: TrustArguments,
  io: CommandIo,
): Promise<KeyDirectory> {
  if (leastSequence !== undefined && !/^\d{1,9}$/.test(leastSequence))
    throw new WrongCallError("--least-sequence takes a number, such as 12.");
  const roots = parseStrictJson(await readTrimmedText(anchors, io));
  const seen = directorySeen === undefined ? undefined : await readDirectorySeen(directorySeen, io);
  const trust = {
    anchors: (roots.ok ? roots.value : undefined) as TrustAnchors,
    at: new Date().toISOString(),
    newest: seen?.sequence ?? 0,
    ...(seen && { newestDigest: seen.digest }),
  };
  const read = believed(await readDirectory(await readTrimmedText(directory, io), trust), directory);
  if (read.sequence < Number(leastSequence ?? 0))
    throw new WrongCallError(
      `${directory} is not accepted (directory-older): --least-sequence asks for a newer one.`,
    );
  if (directorySeen !== undefined && read.sequence !== seen?.sequence)
    await rememberDirectory(read, directorySeen, io);
  return read;
}

/**
 * Reads a key ring.
 *
 * @throws WrongCall if it cannot be read, or is none
 */
export async function loadKeyRing(file: string, io: CommandIo): Promise<KeyRing> {
  return believed(await readKeyRing(await readTrimmedText(file, io)), file);
}

/**
 * The text of a file, without the line break that an editor may have put at its end.
 *
 * @throws WrongCall if it cannot be read, or is no UTF-8
 */
export async function readTrimmedText(file: string, io: CommandIo): Promise<string> {
  const text: CheckResult<string> = await readWholeText(await openByteInput(file, io));
  if (!text.ok) throw new WrongCallError(`cannot read ${file}: ${text.faults[0].message}`);
  return text.value.replace(/\r?\n$/, "");
}

function believed<T>(result: ExchangeResult<T>, file: string): T {
  if (result.ok) return result.value;
  throw new WrongCallError(`${file} is not accepted (${result.refusal.code}): ${result.refusal.message}`);
}
