import { mkdirSync, readFileSync } from "node:fs";
import { beforeEach, describe, expect, test } from "vitest";
import { type ExchangeFiles, exchangeFiles } from "./exchange-files.js";
import { runSpean } from "./run-spean.js";

let files: ExchangeFiles;
beforeEach(async () => {
  files = await exchangeFiles();
});

const ask = [
  "--purpose",
  "referral",
  "--to",
  "Example Shelter@TH",
  "--legal-basis",
  "An invented clause.",
  "--days",
  "14",
];
const seal = (...more: string[]) =>
  runSpean([
    "seal",
    files.path("record.json"),
    ...ask,
    "--keys",
    files.path("sender-keys.json"),
    ...files.trust,
    ...more,
  ]);
const sealed = () => seal("--consent", "k-1", "-o", files.path("envelope.txt"));
const open = (file: string, ...more: string[]) =>
  runSpean(["open", files.path(file), "--keys", files.path("recipient-keys.json"), ...files.trust, ...more]);
const text = (name: string) => readFileSync(files.path(name), "utf8");

describe("the newest directory seen is remembered in a file", () => {
  const seen = () => files.path("seen.json");
  const remembering = () => seal("--consent", "k-1", "-o", files.path("e.txt"), "--directory-seen", seen());

  test("and the same one is accepted again, an older one or another under its number is not", async () => {
    const before = text("directory.json");
    for (let time = 0; time < 2; time++) expect((await remembering()).code).toBe(0);
    const { sequence, digest } = JSON.parse(text("seen.json")) as { sequence: number; digest: string };
    expect([sequence, digest]).toEqual([4, expect.stringMatching(/^sha256:/u)]);
    for (const other of [
      { sequence: 4, digest: `sha256:${"0".repeat(64)}` },
      { sequence: 5, digest },
    ]) {
      files.write("seen.json", other);
      const { code, stderr } = await remembering();
      expect([code, stderr]).toEqual([2, expect.stringContaining("directory-older")]);
      expect(JSON.parse(text("seen.json"))).toEqual(other);
    }
    files.write("seen.json", { sequence: 3, digest });
    expect((await remembering()).code).toBe(0);
    expect(JSON.parse(text("seen.json"))).toEqual({ sequence: 4, digest });
    expect(text("directory.json")).toBe(before);
  });

  test("a file that says nothing of a directory is neither believed nor written over", async () => {
    for (const content of [{}, { sequence: "4" }, []]) {
      files.write("seen.json", content);
      expect((await remembering()).code).toBe(2);
      expect(JSON.parse(text("seen.json"))).toEqual(content);
    }
  });

  test("it is no file that is read", async () => {
    const before = text("anchors.json");
    const { code } = await seal("--consent", "k-1", "--directory-seen", files.path("anchors.json"));
    expect([code, text("anchors.json")]).toEqual([2, before]);
  });
});

test("a receipt of a moment before sealing is refused, where that is told", async () => {
  await sealed();
  mkdirSync(files.path("inbox"));
  const [inbox, receipt] = [files.path("inbox"), files.path("receipt.txt")];
  await open("envelope.txt", "--inbox", inbox, "--receipt", receipt, "-o", files.path("opened.json"));
  const verify = (...more: string[]) =>
    runSpean(["receipt", receipt, files.path("envelope.txt"), ...files.trust, ...more]);
  const moment = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  expect((await verify("--sealed-at", moment(-1))).code).toBe(0);
  const early = await verify("--sealed-at", moment(60));
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining("receipt-out-of-time")]);
  expect((await verify("--sealed-at", "2569-03-01T09:30:00+07:00")).code).toBe(2);
});
