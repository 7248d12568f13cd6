import { readFileSync } from "node:fs";
import { translatedLanguageCodes } from "@spean/model/languages";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { findCatalogueFolders, readCatalogue, repositoryRoot } from "./words/catalogue-files.js";
import { type MessageUnit, unitsOf } from "./words/message-units.js";

const readGlossaryTable = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`packages/standard/glossary/${name}.csv`, repositoryRoot)), { columns: true });

/** Every message of the repository in one language, its id ending in the message's own key. */
const allUnits = (language: string): MessageUnit[] =>
  findCatalogueFolders().flatMap((folder) =>
    unitsOf(readCatalogue(folder, language)).map((unit) => ({ ...unit, id: `${folder.path}:${unit.id}` })),
  );

const english = new Map(allUnits("en").map(({ id, text }) => [id, text]));
const twoTranslations = readGlossaryTable("two-translations");
const preferredTerms = readGlossaryTable("preferred-terms");
const isNamed = (id: string, keys: string): boolean =>
  keys.split(" ").some((key) => key !== "" && id.replaceAll(":", ".").endsWith(key));

/** English sentences with more than one translation, each with the ids of its messages. */
function findDisagreements(language: string): Map<string, string[]> {
  const byEnglish = new Map<string, MessageUnit[]>();
  for (const unit of allUnits(language)) {
    const source = english.get(unit.id) ?? "";
    byEnglish.set(source, [...(byEnglish.get(source) ?? []), unit]);
  }
  return new Map(
    [...byEnglish]
      .filter(([, units]) => new Set(units.map(({ text }) => text)).size > 1)
      .map(([text, units]) => [text, units.map(({ id }) => id)]),
  );
}

describe.each(translatedLanguageCodes)("words in %s", (language) => {
  test("one English sentence has one translation in every package, save where the glossary says why not", () => {
    const unexplained = [...findDisagreements(language)].filter(
      ([text]) => !twoTranslations.some((row) => row["english"] === text),
    );
    expect(unexplained).toEqual([]);
  });

  const terms = preferredTerms.filter((row) => row["language"] === language);
  test.each(terms)("say $term for $concept, never $not", ({ not = "", except = "" }) => {
    const found = allUnits(language).filter(({ id, text }) => text.includes(not) && !isNamed(id, except));
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  test("a question that was reworded after release 0.1.1 says in English what it asks now", () => {
    const folder = { path: "packages/standard/text" };
    const released = JSON.parse(
      readFileSync(new URL(`packages/standard/releases/0.1.1/text.${language}.json`, repositoryRoot), "utf8"),
    ) as unknown;
    const before = new Map(unitsOf(released).map(({ id, text }) => [id, text]));
    const reworded = unitsOf(readCatalogue(folder, language)).filter(
      ({ id, text }) => id.endsWith(":question") && before.get(id) !== text,
    );
    expect(reworded.length).toBeGreaterThan(5);
    expect(reworded.filter(({ backTranslation }) => !backTranslation).map(({ id }) => id)).toEqual([]);
  });

  test("what is read aloud before the questions says in English what it asks", () => {
    const spoken = allUnits(language).filter(({ id }) =>
      /:consent\.purpose\.[a-z]+$|^packages\/text\/words:urgent\.[a-z]+-[a-z-]+$/.test(id),
    );
    expect(spoken.length).toBeGreaterThan(10);
    expect(spoken.filter(({ backTranslation }) => !backTranslation).map(({ id }) => id)).toEqual([]);
  });
});

test("an explained difference still exists, so that no excuse outlives its reason", () => {
  const found = translatedLanguageCodes.flatMap((language) => [...findDisagreements(language).keys()]);
  expect(twoTranslations.filter((row) => !found.includes(row["english"] ?? ""))).toEqual([]);
});

test("every question to a reviewer names messages that exist", () => {
  const ids = [...english.keys()].map((id) => id.replaceAll(":", "."));
  const patterns = readGlossaryTable("review-questions").flatMap((row) => (row["messages"] ?? "").split(" "));
  const unknown = patterns.filter((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.]/g, "\\."));
    return !ids.some((id) => new RegExp(`${parts.join("[a-zA-Z.-]+")}$`).test(id));
  });
  expect(unknown).toEqual([]);
});
