import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { endlessCases } from "./cases.js";

/** The committed shim. */
export const bin = fileURLToPath(new URL("../bin/spean.mjs", import.meta.url));

/** Whether there is a build for the shim to run. */
export const built = existsSync(new URL("../dist/index.js", import.meta.url));

const tellPeak = `data:text/javascript,${encodeURIComponent('process.on("exit", () => process.stderr.write("peak " + process.resourceUsage().maxRSS))')}`;

/** Starts the built command in a process of its own. */
export function spawnSpean(
  argv: readonly string[],
  nodeOptions: readonly string[] = [],
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [...nodeOptions, bin, ...argv]);
}

/** How a process ended, and what it said on standard error. */
export async function ended(child: ChildProcessWithoutNullStreams) {
  const [stderr, [code, signal]] = await Promise.all([
    text(child.stderr),
    once(child, "close") as Promise<[number | null, string | null]>,
  ]);
  return { code, signal, stderr };
}

/**
 * Pipes this many bytes of invented cases through `spean score` with little heap; the peak of its memory is
 * in MiB.
 */
export async function scoreLarge(bytes: number) {
  const child = spawnSpean(["score", "--brief"], ["--max-old-space-size=48", "--import", tellPeak]);
  let results = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) results += 1;
  });
  const end = ended(child);
  const cases = await feed(child, bytes);
  const { code, stderr } = await end;
  return { code, cases, results, peak: Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024) };
}

async function feed({ stdin }: ChildProcessWithoutNullStreams, bytes: number): Promise<number> {
  const batch = endlessCases();
  const lines = Array.from({ length: 1000 }, () => batch.next().value as string).join("");
  let cases = 0;
  for (let written = 0; written < bytes; written += lines.length) {
    if (!stdin.write(lines)) await once(stdin, "drain");
    cases += 1000;
  }
  stdin.end();
  return cases;
}
