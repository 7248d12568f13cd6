import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.js";
import type { CommandIo } from "../io.js";
import { openOutputSink } from "./open-sink.js";

function world() {
  const cleanups = new Set<() => void>();
  const onInterrupt = (cleanup: () => void) => {
    cleanups.add(cleanup);
    return () => void cleanups.delete(cleanup);
  };
  return { io: { onInterrupt } as CommandIo, cleanups };
}

function existing() {
  const folder = temporaryFolder();
  const file = join(folder, "results.ndjson");
  writeFileSync(file, "before\n");
  return { folder, file };
}

describe("a file that is replaced", () => {
  test("is as it was until everything is written, and then whole", async () => {
    const { folder, file } = existing();
    const sink = await openOutputSink(file, world());
    for (let count = 0; count < 100; count += 1) await sink.write(`${"x".repeat(9_999)}\n`);
    expect(readFileSync(file, "utf8")).toBe("before\n");
    expect(readdirSync(folder)).toHaveLength(2);
    await sink.finish();
    expect(readFileSync(file, "utf8")).toBe(`${"x".repeat(9_999)}\n`.repeat(100));
    expect(readdirSync(folder)).toEqual(["results.ndjson"]);
  });

  test("has texts and bytes in the order in which they came", async () => {
    const { file } = existing();
    const sink = await openOutputSink(file, world());
    for (const piece of ["a\n", Buffer.from("b\n"), "c\n", Buffer.alloc(1_000_000, "d"), "\ne\n"])
      await sink.write(piece);
    await sink.finish();
    expect(readFileSync(file, "utf8")).toBe(`a\nb\nc\n${"d".repeat(1_000_000)}\ne\n`);
  });

  test("is as it was if the result is abandoned, or the process interrupted, and nothing stays beside it", async () => {
    const { folder, file } = existing();
    const { io, cleanups } = world();
    const abandoned = await openOutputSink(file, { io });
    await abandoned.write("x".repeat(1_000_000));
    await abandoned.abandon();
    expect(cleanups.size).toBe(0);
    const interrupted = await openOutputSink(file, { io });
    await interrupted.write("x".repeat(1_000_000));
    cleanups.forEach((cleanup) => cleanup());
    expect(readdirSync(folder)).toEqual(["results.ndjson"]);
    expect(readFileSync(file, "utf8")).toBe("before\n");
    await interrupted.abandon();
  });

  test("keeps its permissions, and a symbolic link to it stays one", async () => {
    const { folder, file } = existing();
    chmodSync(file, 0o606);
    symlinkSync(file, join(folder, "link"));
    const sink = await openOutputSink(join(folder, "link"), world());
    await sink.write("after\n");
    await sink.finish();
    expect(readFileSync(file, "utf8")).toBe("after\n");
    expect(statSync(file).mode & 0o777).toBe(0o606);
    expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
  });
});

test("a symbolic link to a file that is not there yet stays one, and the file is made where it points", async () => {
  const folder = temporaryFolder();
  symlinkSync("made.txt", join(folder, "link"));
  const sink = await openOutputSink(join(folder, "link"), world());
  await sink.write("after\n");
  await sink.finish();
  expect(lstatSync(join(folder, "link")).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, "made.txt"), "utf8")).toBe("after\n");
});

test("a device is written to and stays what it is", async () => {
  const sink = await openOutputSink("/dev/null", world());
  await sink.write("x");
  await sink.finish();
  expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
});
