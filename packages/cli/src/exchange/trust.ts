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
import { openInput } from "../input/open-input.js";
import { readAllText } from "../input/read-all.js";
import type { Io } from "../io.js";
import { WrongCall } from "../wrong-call.js";

/** Whom to believe: the key directory, the root keys that must have signed it, and the oldest issue of it that is still good enough. */
export interface TrustOptions {
  readonly directory: string;
  readonly anchors: string;
  readonly leastSequence?: string;
}

/** Adds the options that say whom to believe. */
export function trustOptions(command: Command): Command {
  return command
    .requiredOption("--directory <file>", "the key directory, signed by both authorities")
    .requiredOption(
      "--anchors <file>",
      "the public root keys of both authorities, as JSON: {KH: [...], TH: [...]}",
    )
    .option("--least-sequence <n>", "refuse a directory older than the one with this number");
}

/** Adds the option for the own keys. */
export function keysOption(command: Command): Command {
  return command.requiredOption("--keys <file>", "the key ring of your agency");
}

/**
 * Reads the directory and judges it by the anchors.
 *
 * @throws WrongCall if either cannot be read or believed: nothing can be sent or opened then
 */
export async function loadDirectory(
  { directory, anchors, leastSequence }: TrustOptions,
  io: Io,
): Promise<KeyDirectory> {
  if (leastSequence !== undefined && !/^\d{1,9}$/.test(leastSequence))
    throw new WrongCall("--least-sequence takes a number, such as 12.");
  const roots = parseStrictJson(await textOf(anchors, io));
  const trust = {
    anchors: (roots.ok ? roots.value : undefined) as TrustAnchors,
    at: new Date().toISOString(),
    ...(leastSequence !== undefined && { newest: Number(leastSequence) }),
  };
  return believed(await readDirectory(await textOf(directory, io), trust), directory);
}

/**
 * Reads a key ring.
 *
 * @throws WrongCall if it cannot be read, or is none
 */
export async function loadKeys(file: string, io: Io): Promise<KeyRing> {
  return believed(await readKeyRing(await textOf(file, io)), file);
}

/**
 * The text of a file, without the line break that an editor may have put at its end.
 *
 * @throws WrongCall if it cannot be read, or is no UTF-8
 */
export async function textOf(file: string, io: Io): Promise<string> {
  const text: CheckResult<string> = await readAllText(await openInput(file, io));
  if (!text.ok) throw new WrongCall(`cannot read ${file}: ${text.faults[0].message}`);
  return text.value.replace(/\r?\n$/, "");
}

function believed<T>(result: ExchangeResult<T>, file: string): T {
  if (result.ok) return result.value;
  throw new WrongCall(`${file} is not accepted (${result.refusal.code}): ${result.refusal.message}`);
}
