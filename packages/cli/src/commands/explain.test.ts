import { en } from "@spean/standard/en";
import { km } from "@spean/standard/km";
import { th } from "@spean/standard/th";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languageCodes } from "@spean/model/languages";
import { commonList } from "@spean/standard";
import { catalogues, createText } from "@spean/text";
import { caseLine } from "../../test/cases.js";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";

const published = (id: string) =>
  fileURLToPath(new URL(`../../../conformance/published-cases/${id}.json`, import.meta.url));
const explain = (input: string, ...options: string[]) => runSpean(["explain", "-", ...options], { input });
/** Text without its line breaks, which depend on the width of the terminal. */
const flat = (text: string) => text.replace(/\s+/g, "");

describe("the text of a case", () => {
  test.each([
    ["en", en],
    ["km", km],
    ["th", th],
  ] as const)("names its signs, dimensions and lists in %s", async (lang, words) => {
    const { code, stdout, stderr } = await explain(caseLine("c-1"), "--lang", lang);
    expect([code, stderr]).toEqual([0, ""]);
    for (const { label } of [
      words.indicators["deceptive-recruitment.job"]!,
      words.dimensions["deceptive-recruitment"]!,
      words.lists["adult-labour"]!,
      words.findings.trafficking!,
      words.clauses["one-strong-and-another"]!,
    ])
      expect(flat(stdout)).toContain(flat(label.text));
    expect(flat(stdout)).toContain(flat(`${words.title.text}`));
  });

  test("names the sources of its rules in full", async () => {
    const { stdout } = await explain(caseLine("c-1"), "--lang", "en");
    expect(flat(stdout)).toContain(
      flat(
        "Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children (United Nations, 2000), Art. 3(a)",
      ),
    );
  });

  test.each(languageCodes)(
    "says in %s what a finding rests on, what would settle another, and what is worth asking next",
    async (lang) => {
      const { stdout } = await runSpean(["explain", published("poipet-adult-1"), "--lang", lang]);
      for (const id of ["explain.rests-on", "explain.settle", "explain.next", "explain.next.note"] as const)
        expect(flat(stdout)).toContain(flat(createText(catalogues[lang]).message(id)));
    },
  );

  test("gives the places of one source in one line", async () => {
    const { stdout } = await runSpean(["explain", published("poipet-adult-1"), "--lang", "en"]);
    expect(flat(stdout)).toContain(
      flat(
        "rule for a dimension, (a), citing p. 3 of the brochure; rule for a dimension, (b), citing p. 3 of the brochure",
      ),
    );
  });

  test("says why somebody of unknown age is treated as a child", async () => {
    const { stdout } = await explain(caseLine("c-1").replace("adult", "disputed"), "--lang", "en");
    expect(flat(stdout)).toContain(flat("treated as a child, because the age is not known or is disputed"));
  });

  test("of a record whose yes was corrected says so, and never that nothing was reported", async () => {
    const observed = (id: string, answer: string, more: object = {}) => ({
      ...{ id, indicator: "act.recruited", answer, observedAt: "2026-03-01T09:30:00+07:00" },
      ...{ observer: { role: "officer" }, source: "person", ...more },
    });
    const record = {
      ...{ id: "c-1", ageClass: "adult", answers: { "act.recruited": "no" } },
      observations: [observed("o-1", "yes"), observed("o-2", "no", { corrects: "o-1" })],
    };
    const { code, stdout } = await explain(JSON.stringify(record), "--lang", "en");
    expect(code).toBe(0);
    expect(flat(stdout)).toContain(
      flat(createText(catalogues.en).message("outcome.taken-back", { takenBack: 1 })),
    );
    expect(stdout).not.toMatch(/not reported/u);
  });

  test("takes its language from the terminal, LC_ALL before LC_MESSAGES before LANG", async () => {
    const labelIn = async (env: Record<string, string>) => {
      const { stdout } = await runSpean(["explain", "-"], { input: caseLine("c-1"), env });
      return [en, km, th].find((words) =>
        flat(stdout).includes(flat(words.indicators["deceptive-recruitment.job"]!.label.text)),
      )?.language;
    };
    expect(await labelIn({})).toBe("en");
    expect(await labelIn({ LANG: "km_KH.UTF-8" })).toBe("km");
    expect(await labelIn({ LANG: "km_KH.UTF-8", LC_MESSAGES: "th_TH" })).toBe("th");
    expect(await labelIn({ LC_ALL: "en_GB", LC_MESSAGES: "th_TH" })).toBe("en");
    expect(await labelIn({ LC_ALL: "", LANG: "th" })).toBe("th");
    expect(await labelIn({ LANG: "kmr_TR" })).toBe("en");
  });

  test("has the digits of its script where they are asked for", async () => {
    expect((await explain(caseLine("c-1"), "--lang", "th")).stdout).not.toMatch(/[๐-๙]/);
    expect((await explain(caseLine("c-1"), "--lang", "th", "--numerals", "native")).stdout).toMatch(/[๐-๙]/);
  });

  test("shows the codes of a standard that it has no words for", async () => {
    const file = join(temporaryFolder(), "standard.json");
    const { digest: _, ...standard } = commonList;
    writeFileSync(file, JSON.stringify({ ...standard, id: "national-list" }));
    const { stdout } = await explain(caseLine("c-1"), "--lang", "th", "--standard", file);
    expect(stdout).toContain("national-list");
    expect(stdout).toContain("deceptive-recruitment");
    expect(flat(stdout)).toContain(flat(commonList.indicators[0]!.meaning));
  });
});

describe("a published case", () => {
  test("is named above with what the court found, kept apart, and never has the last word", async () => {
    const { code, stdout } = await runSpean(["explain", published("poipet-adult-1"), "--lang", "en"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Poipet forced scamming\n {2}Thai court, judgment of June 2024/);
    expect(stdout).toMatch(/\n\nPreliminary assessment of case poipet-adult-1\n/);
    expect(stdout).toMatch(
      /\n\nWhat the court found \(kept apart: it is no part of this assessment\)\n {2}The trafficker was convicted and sentenced to 30 years in prison\.\n\nPreliminary assessment/,
    );
  });

  test("with fields that are no text is explained without them", async () => {
    const plain = await explain(caseLine("c-1"));
    for (const field of [7, null, [], { title: 7, citation: ["x"], courtFinding: { text: "x" } }])
      expect(
        await explain(JSON.stringify({ ...(JSON.parse(caseLine("c-1")) as object), published: field })),
      ).toEqual(plain);
  });
});

test("several files and several cases follow one another, faults on standard error", async () => {
  const file = join(temporaryFolder(), "cases.ndjson");
  writeFileSync(file, `${caseLine("c-1")}\n{"id":"c-2"\n${caseLine("c-3")}\n`);
  const { code, stdout, stderr } = await runSpean(["explain", file, published("siliadin"), "--lang", "en"]);
  expect(code).toBe(1);
  expect(stdout.match(/Preliminary assessment of case .*/g)).toEqual(
    ["c-1", "c-3", "siliadin"].map((id) => `Preliminary assessment of case ${id}`),
  );
  expect(stdout.match(/^-{78}$/gm)).toHaveLength(2);
  expect(stderr).toMatch(/^\S+cases\.ndjson:2 invalid-json: /);
});

describe("a record whose own dates contradict its age class", () => {
  const line = (birth: object) =>
    JSON.stringify({
      ...(JSON.parse(caseLine("c-1")) as object),
      ageClass: "adult",
      person: { birth: { era: "gregorian", year: 2012, ...birth } },
      journey: { legs: [{ stage: "destination", from: { era: "gregorian", year: 2024 } }] },
    });

  test.each(languageCodes)("is told of above the outcome, in %s", async (lang) => {
    const { code, stdout } = await explain(line({}), "--lang", lang);
    expect(code).toBe(0);
    const { messages } = catalogues[lang];
    const told = flat(stdout);
    expect(told).toContain(flat(messages["notice.heading"].text));
    const states = ["indicated", "undetermined"] as const;
    const outcomes = states.map((state) => told.indexOf(flat(messages[`outcome.${state}`].text)));
    expect(Math.max(...outcomes)).toBeGreaterThan(told.indexOf(flat(messages["notice.heading"].text)));
    expect(told.indexOf(flat(messages["notice.dates-say-child"].text))).toBeGreaterThanOrEqual(0);
  });

  test("a case in order has no such words", async () => {
    const { stdout } = await explain(caseLine("c-1"), "--lang", "en");
    expect(flat(stdout)).not.toContain(flat(catalogues.en.messages["notice.heading"].text));
  });
});
