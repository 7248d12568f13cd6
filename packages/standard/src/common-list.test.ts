import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readList, readTexts, releasedVersions } from "../scripts/read-list.js";
import { releaseFiles, releasesModule } from "../scripts/release-files.js";
import {
  commonList,
  loadCommonList,
  canonicalDigestOf,
  releaseDigestOf,
  scoringPartOf,
  commonListVersions,
} from "./index.js";

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
  expect(Object.keys(frozen)).toEqual([...commonListVersions]);
  for (const [version, digest] of Object.entries(frozen)) {
    const file = (name: string) => JSON.parse(read(`../releases/${version}/${name}.json`));
    const standard = file("standard");
    const texts = standard.languages.map((language: string) => file(`text.${language}`));
    expect(releaseDigestOf(standard, texts), version).toBe(digest);
    expect(file("release"), version).toMatchObject({
      version,
      digest: canonicalDigestOf(scoringPartOf(standard)),
      releaseDigest: digest,
    });
  }
});

test("every rule file is of one kind, and no two of a kind have one place", () => {
  const files = readdirSync(new URL("../list/rules/", import.meta.url)).map((name) =>
    read(`../list/rules/${name}`),
  );
  const rules = files.map((text) => JSON.parse(text)).filter((content) => !Array.isArray(content));
  expect(rules.filter(({ kind }) => kind !== "element" && kind !== "finding")).toEqual([]);
  const places = rules.map(({ kind, order }) => `${kind} ${order}`);
  expect(new Set(places).size).toBe(rules.length);
  expect(rules).toHaveLength(commonList.elements.length + commonList.findings.length);
});

test("every list counts indicators, and every group has questions that no list counts", () => {
  for (const { code } of commonList.lists)
    expect(commonList.indicators.some(({ strengths }) => (strengths[code] ?? "none") !== "none")).toBe(true);
  for (const { code } of commonList.groups) {
    const questions = commonList.indicators.filter(({ dimension }) => dimension === code);
    expect(questions.length, code).toBeGreaterThan(0);
    expect(
      questions.flatMap(({ strengths }) => Object.values(strengths)).every((one) => one === "none"),
    ).toBe(true);
  }
});

test("the sexual lists are drafts and the labour lists are not", () => {
  expect(commonList.lists.map(({ draft }) => draft)).toEqual([false, false, true, true]);
});

test("a release is found by its version, and an unknown one is not", async () => {
  expect(await loadCommonList(commonList.version)).toEqual(commonList);
  expect(await loadCommonList("99.0.0")).toBeUndefined();
  expect(await loadCommonList("constructor")).toBeUndefined();
});
