import { readFileSync, readdirSync } from "node:fs";
import { readScoringCase } from "@spean/model";
import { describe, expect, test } from "vitest";
import { publishedCases } from "./index.js";

const indicatorFolder = new URL("../../standard/list/indicators/", import.meta.url);
const caseFolder = new URL("../published-cases/", import.meta.url);

function readJson(folder: URL, name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

const known = new Set(
  readdirSync(indicatorFolder).flatMap((name) =>
    (readJson(indicatorFolder, name) as { code: string }[]).map(({ code }) => code),
  ),
);

test("every file of the folder is exported under its own id", () => {
  const ids = readdirSync(caseFolder).map((name) => name.replace(/\.json$/, ""));
  expect(publishedCases.map(({ id }) => id).sort()).toEqual(ids.sort());
  for (const one of publishedCases) expect(readJson(caseFolder, `${one.id}.json`)).toEqual(one);
});

test("the four people of Poipet share one event, two adults and two children", () => {
  const event = publishedCases.filter(({ eventId }) => eventId === "poipet-2021");
  expect(event.map(({ ageClass }) => ageClass)).toEqual(["adult", "adult", "child", "child"]);
  expect(publishedCases.filter(({ eventId }) => eventId !== undefined)).toHaveLength(4);
});

describe.each(publishedCases.map((one) => [one.id, one] as const))("%s", (_id, one) => {
  test("is a valid case of the standard", () => {
    const read = readScoringCase(one, known);
    expect(read).toMatchObject({ ok: true, value: { id: one.id, ageClass: one.ageClass, conflicts: [] } });
    expect(read.ok && Object.keys(read.value.answers)).toHaveLength(one.observations.length);
  });

  test("rests every answer on a listed fact, word for word", () => {
    for (const { indicator, statement } of one.observations)
      expect(one.published.facts, indicator).toContain(statement);
  });

  test("ends every fact with the titles of its sources", () => {
    const titles = one.published.sources.map(({ title }) => title);
    for (const fact of one.published.facts) {
      const named = / \(([^()]+)\)$/.exec(fact)?.[1]?.split("; ") ?? [];
      expect(named.length, fact).toBeGreaterThan(0);
      for (const name of named) expect(titles).toContain(name);
    }
  });

  test("has no source without a place and a mark", () => {
    for (const { where, verification } of one.published.sources) {
      expect(where).toMatch(/https?:\/\/|DOI 10\./);
      expect(["primary", "secondary", "unverified"]).toContain(verification);
    }
  });

  test("keeps what the court found apart from the facts", () => {
    expect(one.published.courtFinding.length).toBeGreaterThan(20);
    expect(one.published.facts).not.toContain(one.published.courtFinding);
  });
});
