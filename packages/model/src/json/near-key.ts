import { comparableText } from "../comparable-text.js";

/** A key without what is easily mistaken: letter case, invisible characters, spaces, and marks between words. */
const plainKey = (key: string): string => comparableText(key).replace(/[-_./\\]/g, "");

/** Tells if a key differs from the one wanted, and only by what is easily mistaken. */
export const isNearKey = (key: string, wanted: string): boolean =>
  key !== wanted && plainKey(key) === plainKey(wanted);

/** The number of single changes (a letter left out, put in, exchanged, or two swapped) between two short texts. */
function countEdits(from: string, to: string): number {
  let [before, last] = [[] as number[], Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let at = 1; at <= from.length; at += 1) {
    const row = [at];
    for (let place = 1; place <= to.length; place += 1) {
      const same = from[at - 1] === to[place - 1];
      const swapped = at > 1 && place > 1 && from[at - 1] === to[place - 2] && from[at - 2] === to[place - 1];
      row[place] = Math.min(
        last[place]! + 1,
        row[place - 1]! + 1,
        last[place - 1]! + (same ? 0 : 1),
        swapped ? before[place - 2]! + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[to.length]!;
}

/** Keys much longer than any code are not compared: the effort grows with the length. */
const longestKey = 100;

/** A code with more changes than this is another code, not a slip of the pen. */
const mostEdits = 2;

/** A code, and what it is compared by. */
type PlainCode = readonly [code: string, plain: string];

const plainCodes = new WeakMap<ReadonlySet<string> | readonly string[], readonly PlainCode[]>();

/** Every code of a list with what it is compared by: worked out once for a list, not for each of a million lines. */
function plainCodesOf(codes: ReadonlySet<string> | readonly string[]): readonly PlainCode[] {
  const known = plainCodes.get(codes);
  if (known) return known;
  const made = [...codes].map((code): PlainCode => [code, plainKey(code)]);
  plainCodes.set(codes, made);
  return made;
}

/**
 * The code that a key was probably meant for: the one that differs only by letter case, marks or something
 * invisible, also at the end of a path (`group/act.recruited`), or by at most two letters, which are less than
 * half of it: to a code of two letters every other is as near. Only a code of
 * the list is ever given, never the key.
 */
export function findNearestCode(
  key: string,
  codes: ReadonlySet<string> | readonly string[],
): string | undefined {
  if (key.length > longestKey) return undefined;
  const plain = [plainKey(key), plainKey(key.slice(key.lastIndexOf("/") + 1))];
  let [nearest, fewest]: [string | undefined, number] = [undefined, mostEdits + 1];
  for (const [code, wanted] of plainCodesOf(codes)) {
    if (plain.includes(wanted)) return code;
    const edits =
      Math.abs(wanted.length - plain[1]!.length) > mostEdits ? Infinity : countEdits(plain[1]!, wanted);
    if (edits < fewest && edits * 2 < wanted.length) [nearest, fewest] = [code, edits];
  }
  return nearest;
}
