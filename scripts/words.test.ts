import { readFileSync } from "node:fs";
import { type Language, TextString } from "@spean/model";
import { languageCodes, translatedLanguageCodes } from "@spean/model/languages";
import { describe, expect, test } from "vitest";
import { catalogueUrl, findCatalogueFolders, readCatalogue } from "./words/catalogue-files.js";
import { checkTranslation } from "./words/check-translation.js";
import { staleFiles } from "./words/generate-files.js";
import { printCatalogue, unitsOf } from "./words/message-units.js";
import { exportWords, importWords } from "./words/translate-words.js";
import { readXliff, type TranslationDocument, UnreadableXliff, writeXliff } from "./words/xliff-document.js";

const folders = findCatalogueFolders();

test("what is generated from words is fresh; if not, run `npm run words -- generate`", () => {
  expect(staleFiles().map(([path]) => path)).toEqual([]);
});

test("no package has a second folder of words", () => {
  expect(folders.map(({ path }) => path.split("/").at(-1))).toEqual(
    folders.map(({ path }) => (path === "packages/standard/text" ? "text" : "words")),
  );
});

describe.each(languageCodes)("the catalogues in %s", (language) => {
  test.each(folders)(
    "of $path have the messages of the English one, each with a status, one a line",
    (folder) => {
      const units = unitsOf(readCatalogue(folder, language));
      expect(units.map(({ id }) => id)).toEqual(unitsOf(readCatalogue(folder, "en")).map(({ id }) => id));
      for (const { id, ...message } of units)
        expect([id, TextString.safeParse(message).success]).toEqual([id, true]);
      expect(readFileSync(catalogueUrl(folder, language), "utf8")).toBe(
        printCatalogue(readCatalogue(folder, language)),
      );
    },
  );
});

describe.each(translatedLanguageCodes)("a translators' file in %s", (language) => {
  test("comes back as exactly the catalogues that it was made from", () => {
    const { faults, changed, catalogues } = importWords(writeXliff(exportWords(language)), language);
    expect([faults, changed]).toEqual([[], 0]);
    for (const folder of folders)
      expect(catalogues.get(folder.path)).toBe(readFileSync(catalogueUrl(folder, language), "utf8"));
  });
});

test("marks, statuses, reviewers and contexts survive XLIFF", () => {
  const reviewed = { status: "reviewed", reviewedBy: 'Ministry <of> "Words"', reviewedOn: "2026-12-01" };
  const document: TranslationDocument = {
    language: "km",
    files: [
      {
        path: "packages/text/words",
        units: [
          {
            id: "a.b",
            source: "<b> & {n} {m}",
            target: { text: "{m} && {n} ]]> ក", ...reviewed },
            context: ["One & two"],
          },
          { id: "a.c", source: "{n} {n}", target: { text: "{n}, {n}", status: "draft" }, context: [] },
          {
            id: "a.d",
            source: "{n, plural, one {#} other {# s}}",
            target: { text: "{n, number}", status: "draft" },
            context: [],
          },
          { id: "a.e", source: "Not translated", context: [] },
        ],
      },
    ],
  };
  expect(readXliff(writeXliff(document))).toEqual(document);
  expect(writeXliff(document)).toContain('<ph id="p2" equiv="{m}"');
});

/** The import of one message of @spean/text, as a translation editor may give it back. */
function imported(
  target: string,
  change: { state?: string; notes?: string; source?: string; id?: string; path?: string } = {},
) {
  const {
    state = "translated",
    notes = "",
    source = "Case {id}",
    id = "explain.title",
    path = "packages/text/words",
  } = change;
  return importWords(
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="th"><file id="f" original="${path}"><unit id="${id}">${notes}<segment state="${state}"><source>${source}</source><target>${target}</target></segment></unit></file></xliff>`,
    "th" satisfies Language,
  );
}

describe("an import", () => {
  const english = unitsOf(readCatalogue({ path: "packages/text/words" }, "en"));
  const { id, text } = english.find((unit) => /^[^{}&<]*\{\w+\}[^{}&<]*$/.test(unit.text))!;
  const placeholder = /\{\w+\}/.exec(text)![0];
  const codesOf = (target: string, change: Parameters<typeof imported>[1] = {}) =>
    imported(target, { id, source: text, ...change }).faults.map(({ code }) => code);

  test("of a new translation changes that message alone", () => {
    const { faults, changed, catalogues } = imported(`ใหม่ ${placeholder}`, { id, source: text });
    expect([faults, changed]).toEqual([[], 1]);
    expect(JSON.parse(catalogues.get("packages/text/words")!)[id]).toEqual({
      text: `ใหม่ ${placeholder}`,
      status: "draft",
    });
  });

  test.each([
    ["blank", " ", {}],
    ["placeholders-differ", "ใหม่", {}],
    ["invalid-icu", `ใหม่ ${placeholder} {`, {}],
    ["hidden-character", `ใหม่\u200B ${placeholder}`, {}],
    ["hidden-character", `ใหม่&#x9F; ${placeholder}`, {}],
    ["not-composed", ` ใหม่ ${placeholder}`, {}],
    ["avoided-phrase", `ไม่ใช่ผู้เสียหาย ${placeholder}`, {}],
    ["source-changed", `ใหม่ ${placeholder}`, { source: "Other English" }],
    ["reviewer-missing", `ใหม่ ${placeholder}`, { state: "reviewed" }],
    ["unknown-unit", "ใหม่", { id: "no.such" }],
    ["unknown-file", "ใหม่", { path: "packages/none/words" }],
  ])("is refused as %s", (code, target, change) => {
    const { faults } = imported(target, { id, source: text, ...change });
    expect(faults.map((fault) => fault.code)).toContain(code);
    for (const { message } of faults) expect(message).not.toContain("ใหม่");
  });

  test.each([
    [false, ["reviewed-by-draft"]],
    [true, []],
  ])(
    "puts a draft in the place of a reviewed translation only when told to (%s)",
    (replaceReviewed, codes) => {
      const faults = checkTranslation("packages/text/words", {
        unit: { id, source: text, target: { text: `ใหม่ ${placeholder}`, status: "draft" }, context: [] },
        language: "th",
        english: text,
        kept: { text: placeholder, status: "reviewed", reviewedBy: "Office", reviewedOn: "2026-12-01" },
        replaceReviewed,
      });
      expect(faults.map(({ code }) => code)).toEqual(codes);
    },
  );

  test("takes a review over with its reviewer", () => {
    const notes =
      '<notes><note category="reviewedBy">Office</note><note category="reviewedOn">2026-12-01</note></notes>';
    expect(codesOf(`ใหม่ ${placeholder}`, { state: "final", notes })).toEqual([]);
  });

  test.each([
    ["1.2", '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>'],
    ["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><xliff/>'],
    ["broken XML", "<xliff"],
    [
      "another source language",
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="km" trgLang="th"/>',
    ],
  ])("refuses %s, and says how to mend it", (_, xml) => {
    expect(() => importWords(xml, "th")).toThrow(UnreadableXliff);
  });
});
