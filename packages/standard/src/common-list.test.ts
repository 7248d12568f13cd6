import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readList, readTexts, releasedVersions } from "../scripts/read-list.js";
import { releaseFiles, releasesModule } from "../scripts/release-files.js";
import { commonList, commonListAt, digestOf, releaseDigest, scoringPart, versions } from "./index.js";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("the current release is what list/ and text/ assemble to; if not, run `npm run assemble -w @spean/standard`", () => {
  const result = releaseFiles(readList(), readTexts());
  expect("faults" in result ? result.faults : []).toEqual([]);
  for (const [name, content] of Object.entries("files" in result ? result.files : {}))
    expect(read(`../releases/${commonList.version}/${name}`), name).toBe(content);
  expect(read("generated/releases.ts")).toBe(releasesModule(commonList.version, releasedVersions()));
});

test("a frozen release has not changed since it was frozen", () => {
  const frozen = JSON.parse(read("../releases/frozen.json")) as Record<string, string>;
  expect(Object.keys(frozen)).toEqual([...versions]);
  for (const [version, digest] of Object.entries(frozen)) {
    const file = (name: string) => JSON.parse(read(`../releases/${version}/${name}.json`));
    const standard = file("standard");
    const texts = standard.languages.map((language: string) => file(`text.${language}`));
    expect(releaseDigest(standard, texts), version).toBe(digest);
    expect(file("release"), version).toMatchObject({
      version,
      digest: digestOf(scoringPart(standard)),
      releaseDigest: digest,
    });
  }
});

test("the lists have as many counted indicators as the tables they restate", () => {
  const counted = (list: string) =>
    commonList.indicators.filter(({ strengths }) => (strengths[list] ?? "none") !== "none").length;
  expect(commonList.lists.map(({ code }) => [code, counted(code)])).toEqual([
    ["adult-labour", 67],
    ["child-labour", 65],
    ["adult-sexual", 67],
    ["child-sexual", 65],
  ]);
  const members = (dimension: string) =>
    commonList.indicators.filter((indicator) => indicator.dimension === dimension).length;
  expect(["act", "purpose"].map(members)).toEqual([5, 10]);
  expect(commonList.indicators).toHaveLength(88);
});

test("the sexual lists are drafts and the labour lists are not", () => {
  expect(commonList.lists.map(({ draft }) => draft)).toEqual([false, false, true, true]);
});

test("a release is found by its version, and an unknown one is not", async () => {
  expect(await commonListAt(commonList.version)).toEqual(commonList);
  expect(await commonListAt("99.0.0")).toBeUndefined();
  expect(await commonListAt("constructor")).toBeUndefined();
});
