import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDirectory, readKeyRing, sealRecord } from "@spean/exchange";
import type { CaseRecord } from "@spean/model";
import { commonList } from "@spean/standard";
import { describe, expect, test } from "vitest";
import { codePlaces, replaceCode } from "../../model/test/code-places.js";
import { sampleRecord } from "../../model/test/sample-record.js";
import { consent, exchangeFiles } from "./exchange-files.js";
import { runSpean } from "./run-spean.js";
import { temporaryFolder } from "./temporary-folder.js";

const unknown = "not-a-code-of-this-version";

/** A pointer with any index or indicator in the place of each `*`. */
const pointerTo = (place: string) => new RegExp(`${place.replaceAll("*", "[^/]+")}(?: |$)`, "u");

const write = (record: object): string => {
  const file = join(temporaryFolder(), "record.json");
  writeFileSync(file, JSON.stringify(record));
  return file;
};

describe("a code that this version does not know is told by its place, and never throws or is repeated", () => {
  test.each(codePlaces)("%s", async (place) => {
    const file = write(replaceCode(sampleRecord, place, unknown));
    const calls = [
      ["validate", file, "--as", "record"],
      ["validate", file],
      ["explain", file],
      ["score", file],
    ];
    const [record, ...others] = await Promise.all(calls.map((argv) => runSpean(argv)));
    expect(record!.code).toBe(1);
    expect(record!.stdout.split("\n").some((line) => pointerTo(place).test(line))).toBe(true);
    for (const { code, stdout, stderr } of [record!, ...others]) {
      expect([0, 1]).toContain(code);
      expect(stdout + stderr).not.toMatch(/not-a-code|\n {4}at /u);
    }
  });
});

test.each<[string, string, string]>([
  ["/ageClass", "adlt", "adult"],
  ["/forms/*", "Labour", "labour"],
  ["/answers/*", "yess", "yes"],
  ["/assessments/*/assessment/outcome", "undeterminded", "undetermined"],
  ["/decisions/*/legalTracks/*/code", "trafficking-kh-law2008", "trafficking-kh-law-2008"],
  ["/referrals/*/services/*", "shelters", "shelter"],
  ["/person/documents/*/kind", "pasport", "passport"],
])("at %s the nearest code is named", async (place, typed, meant) => {
  const { stdout } = await runSpean([
    "validate",
    write(replaceCode(sampleRecord, place, typed)),
    "--as",
    "record",
  ]);
  expect(stdout).toContain(`The nearest is "${meant}".`);
});

test.each<[string, string]>([
  ["/answers/*", "nope"],
  ["/person/nationalities/*", "XX"],
])("at %s a code that could be several has no nearest one", async (place, typed) => {
  const { stdout } = await runSpean([
    "validate",
    write(replaceCode(sampleRecord, place, typed)),
    "--as",
    "record",
  ]);
  expect(stdout).not.toContain("The nearest");
});

test("`spean open` gives such a record as it came, and names the places", async () => {
  const files = await exchangeFiles();
  const read = (name: string) => readFileSync(files.path(name), "utf8");
  const now = new Date().toISOString();
  const anchors = JSON.parse(read("anchors.json")) as never;
  const [directory, keys] = [
    await readDirectory(read("directory.json"), { anchors, at: now }),
    await readKeyRing(read("sender-keys.json")),
  ];
  if (!directory.ok || !keys.ok) throw new Error("The files of the exchange do not read.");
  const person = { gender: { code: unknown }, names: [{ asWritten: "Example", script: "Latn" }] };
  const { id, version, digest } = commonList;
  const sealed = await sealRecord(
    { ...sampleRecord, person, consents: [consent] } as unknown as CaseRecord,
    { purpose: "referral", recipient: consent.recipient, consent: "k-1", at: now } as never,
    {
      ...{ directory: directory.value, keys: keys.value, standard: { id, version, digest } },
      ...{ legalBasis: "An invented clause.", expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
    },
  );
  if (!sealed.ok) throw new Error(sealed.refusal.code);
  writeFileSync(files.path("envelope.txt"), sealed.value.envelope);
  const { code, stdout, stderr } = await runSpean([
    ...["open", files.path("envelope.txt"), "--keys", files.path("recipient-keys.json"), ...files.trust],
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ record: { person } });
  expect(stderr).toMatch(/^spean: \/record\/person\/gender\/code is none that this version knows[^\n]*\n$/u);
  expect(stderr).not.toContain(unknown);
});
