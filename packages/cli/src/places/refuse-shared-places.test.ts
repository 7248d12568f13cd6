import { spawnSync } from "node:child_process";
import { closeSync, linkSync, mkdirSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { temporaryFolder } from "../../test/temporary-folder.js";
import type { CommandIo } from "../io.js";
import { refuseSharedPlaces } from "./refuse-shared-places.js";

const inMemory = { stdin: {}, stdout: {} } as unknown as CommandIo;

/** A folder with a file, and other names of that file. */
function manyNames() {
  const folder = temporaryFolder();
  const file = join(folder, "record.json");
  writeFileSync(file, "{}");
  mkdirSync(join(folder, "deeper"));
  symlinkSync("record.json", join(folder, "symbolic"));
  symlinkSync(folder, join(folder, "deeper/back"));
  linkSync(file, join(folder, "hard"));
  const descriptor = openSync(file, "r");
  onTestFinished(() => closeSync(descriptor));
  const names = [
    file,
    `${folder}/./record.json`,
    `${folder}/deeper/../record.json`,
    join(folder, "symbolic"),
    join(folder, "deeper/back/record.json"),
    join(folder, "hard"),
    `/dev/fd/${descriptor}`,
    `/proc/self/fd/${descriptor}`,
  ];
  return { folder, file, names };
}

const reading = (read: string, written: string) =>
  refuseSharedPlaces({ reads: { "--keys": read }, writes: { "-o": written }, prints: false }, inMemory);
const writing = (one: string, other: string) =>
  refuseSharedPlaces({ reads: {}, writes: { "-o": one, "--receipt": other }, prints: false }, inMemory);

describe("no output goes over a file that is read, or over another output", () => {
  test("whatever name the file is given by", async () => {
    const { file, names } = manyNames();
    for (const name of names) {
      await expect(reading(file, name), name).rejects.toThrow("-o and --keys are one file");
      await expect(reading(name, file), name).rejects.toThrow("-o and --keys are one file");
      await expect(writing(file, name), name).rejects.toThrow("--receipt and -o are one file");
    }
  });

  test("though it is not there yet", async () => {
    const { folder } = manyNames();
    symlinkSync("new.txt", join(folder, "dangling"));
    for (const name of ["new.txt", "./new.txt", "NEW.TXT", "deeper/back/new.txt", "dangling"])
      await expect(writing(join(folder, "new.txt"), `${folder}/${name}`), name).rejects.toThrow("one file");
    await expect(writing(join(folder, "new.txt"), join(folder, "deeper/new.txt"))).resolves.toBeUndefined();
  });

  test("though it is a named pipe", async () => {
    const pipe = join(temporaryFolder(), "pipe");
    expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
    await expect(reading(pipe, pipe)).rejects.toThrow("one file");
  });

  test("though it is named by redirecting standard input or output", async () => {
    const { file, names } = manyNames();
    const descriptor = openSync(file, "r+");
    onTestFinished(() => closeSync(descriptor));
    const redirected = { stdin: { fd: descriptor }, stdout: { fd: descriptor } } as unknown as CommandIo;
    const call = (read: string, written: string | undefined) =>
      refuseSharedPlaces(
        { reads: { "the record": read }, writes: { "-o": written }, prints: written === undefined },
        redirected,
      );
    for (const name of names) {
      await expect(call("-", name), name).rejects.toThrow("-o and the record");
      await expect(call(name, undefined), name).rejects.toThrow("standard output and the record");
    }
    await expect(
      refuseSharedPlaces({ reads: {}, writes: { "--receipt": file }, prints: true }, redirected),
    ).rejects.toThrow("standard output and --receipt");
  });
});

test("different files are no matter, and what keeps nothing may be named twice", async () => {
  const { folder, file } = manyNames();
  await expect(reading(file, join(folder, "other.json"))).resolves.toBeUndefined();
  await expect(reading(join(folder, "none.json"), join(folder, "other.json"))).resolves.toBeUndefined();
  await expect(writing("/dev/null", "/dev/null")).resolves.toBeUndefined();
});

test("a link that leads to itself is left to whoever opens it", async () => {
  const circle = join(temporaryFolder(), "circle");
  symlinkSync("circle", circle);
  await expect(writing(circle, circle)).resolves.toBeUndefined();
});

test("a result is never printed to an output that was closed; what only words the exit code may be", async () => {
  const opened = (flags: string) => {
    const fd = openSync("/dev/null", flags);
    onTestFinished(() => closeSync(fd));
    return { stdin: {}, stdout: { fd } } as unknown as CommandIo;
  };
  // so does Node.js in the place of a closed output
  const closed = opened("r+");
  const prints = { reads: {}, writes: {}, prints: true };
  await expect(refuseSharedPlaces(prints, closed)).rejects.toThrow("standard output is closed");
  await expect(refuseSharedPlaces({ ...prints, answersByExitCode: true }, closed)).resolves.toBeUndefined();
  await expect(refuseSharedPlaces({ ...prints, prints: false }, closed)).resolves.toBeUndefined();
  // a shell that is told `> /dev/null`
  await expect(refuseSharedPlaces(prints, opened("w"))).resolves.toBeUndefined();
});
