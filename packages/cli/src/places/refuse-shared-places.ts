import type { CommandIo } from "../io.js";
import { refuseClosedOutput } from "./refuse-closed-output.js";
import { WrongCallError } from "../wrong-call.js";
import { findPlaceIdentity } from "./find-place-identity.js";

/** Names of files by what the call says they are for: `{ "--keys": "keys.json" }`. */
export type NamedPlaces = Readonly<Record<string, string | undefined>>;

/**
 * Files that a call reads, those that it writes, and whether it prints its result. `answersByExitCode`: what it
 * prints only words what the exit code says.
 */
export interface CallPlaces {
  readonly reads: NamedPlaces;
  readonly writes: NamedPlaces;
  readonly prints: boolean;
  readonly answersByExitCode?: true;
}

/**
 * Refuses a call that would write over a file that it reads, or to one file twice, whatever names the files
 * are given by. To be called before anything is read.
 * A result that would be printed to a closed standard output is refused too.
 *
 * @throws WrongCallError that names the two options
 */
export async function refuseSharedPlaces(
  { reads, writes, prints, answersByExitCode }: CallPlaces,
  { stdin, stdout }: Pick<CommandIo, "stdin" | "stdout">,
): Promise<void> {
  if (prints && !answersByExitCode) refuseClosedOutput(descriptorOf(stdout));
  const taken = new Map<string, string>();
  for (const [purpose, name] of Object.entries(reads)) {
    const identity = await identityOf(name === "-" ? descriptorOf(stdin) : name);
    if (identity !== undefined) taken.set(identity, purpose);
  }
  const outputs = { ...writes, ...(prints && { "standard output": descriptorOf(stdout) }) };
  for (const [purpose, name] of Object.entries(outputs)) {
    const identity = await identityOf(name);
    const other = identity === undefined ? undefined : taken.get(identity);
    if (other !== undefined)
      throw new WrongCallError(
        `${purpose} and ${other} are one file, of which only what is written last would be left: name another. Nothing was done.`,
      );
    if (identity !== undefined) taken.set(identity, purpose);
  }
}

const identityOf = async (place: string | number | undefined) =>
  place === undefined ? undefined : findPlaceIdentity(place);

/** The number of a stream's open file; a stream in memory has none. */
export function descriptorOf(stream: object): number | undefined {
  const { fd } = stream as { readonly fd?: unknown };
  return typeof fd === "number" ? fd : undefined;
}
