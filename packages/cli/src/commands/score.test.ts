import { readScoringCase } from "@spean/model";
import { compileStandard, explainAssessment } from "@spean/rules";
import { commonList, loadCommonList } from "@spean/standard";
import fc from "fast-check";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { caseLine } from "../../test/cases.js";
import { linesOf, runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";
import { runSpeanCommand } from "../run.js";

const known = new Set(commonList.indicators.map(({ code }) => code));

/** The case and the assessment that the packages underneath give. */
function assessed(line: string) {
  const read = readScoringCase(JSON.parse(line), known);
  if (!read.ok) throw new TypeError("this case is at fault");
  return { scoringCase: read.value, assessment: compileStandard(commonList).evaluate(read.value) };
}

const score = (input: string, ...options: string[]) => runSpean(["score", ...options], { input });

describe("a sound line", () => {
  test("gives the assessment of the engine, pinned", async () => {
    const { code, stdout, stderr } = await score(`${caseLine("c-1")}\n`);
    expect([code, stderr]).toEqual([0, ""]);
    expect(linesOf(stdout)).toEqual([assessed(caseLine("c-1")).assessment]);
    expect(linesOf(stdout)[0]).toMatchObject({
      id: "c-1",
      outcome: "undetermined",
      reported: 2,
      standard: { id: "common-list", digest: commonList.digest },
    });
  });

  test("may be a full case record, or carry fields that scoring does not know", async () => {
    const record = readFileSync(
      new URL("../../../conformance/published-cases/poipet-adult-1.json", import.meta.url),
      "utf8",
    );
    const { code, stdout } = await score(record);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toMatchObject([{ id: "poipet-adult-1", outcome: "indicated", reported: 10 }]);
  });

  test("has no open questions with --brief, and everything else", async () => {
    const { stdout } = await score(caseLine("c-1"), "--brief");
    const { assessment } = assessed(caseLine("c-1"));
    const withoutOpen = (_: string, value: unknown) =>
      value && typeof value === "object" && "open" in value ? { ...value, open: undefined } : value;
    expect(stdout).toBe(`${JSON.stringify(assessment, withoutOpen)}\n`);
    expect(stdout).not.toContain('"open"');
  });

  test("has the reasons with --explain", async () => {
    const { scoringCase, assessment } = assessed(caseLine("c-1"));
    const { stdout } = await score(caseLine("c-1"), "--explain");
    expect(linesOf(stdout)).toEqual([
      { ...assessment, explanation: explainAssessment(commonList, scoringCase, assessment) },
    ]);
  });
});

describe("a line at fault", () => {
  const faults: readonly (readonly [string, string, object])[] = [
    ["is blank", "", { line: 2, error: { code: "blank-line", path: "" } }],
    ["is truncated", '{"id":"c-2","ageClass":"ad', { line: 2, error: { code: "invalid-json", path: "" } }],
    [
      "begins with a byte order mark",
      `\uFEFF${caseLine("c-2")}`,
      { line: 2, error: { code: "unexpected-bom", path: "" } },
    ],
    ["is an array", "[]", { line: 2, error: { code: "not-an-object", path: "" } }],
    ["is null", "null", { line: 2, error: { code: "not-an-object", path: "" } }],
    ["is text", '"c-2"', { line: 2, error: { code: "not-an-object", path: "" } }],
    [
      "has a key twice",
      '{"id":"c-2","ageClass":"adult","ageClass":"child","answers":{}}',
      { line: 2, id: "c-2", error: { code: "duplicate-key", path: "/ageClass" } },
    ],
    [
      "has a key twice deep down",
      '{"id":"c-2","ageClass":"adult","answers":{},"x":[{"y":1,"\\u0079":2}]}',
      { line: 2, id: "c-2", error: { code: "duplicate-key", path: "/x/0/y" } },
    ],
    [
      "has its id twice",
      '{"id":"c-2","id":"c-3","ageClass":"adult","answers":{}}',
      { line: 2, error: { code: "duplicate-key", path: "/id" } },
    ],
    [
      "has __proto__ in its answers",
      '{"id":"c-2","ageClass":"adult","answers":{"__proto__":"yes"}}',
      { line: 2, id: "c-2", error: { code: "forbidden-key", path: "/answers/__proto__" } },
    ],
    [
      "has an unknown answer key",
      caseLine("c-2", { "deceptive-recruitment.jobb": "yes" }),
      {
        line: 2,
        id: "c-2",
        error: { code: "unknown-indicator", path: "/answers/deceptive-recruitment.jobb" },
      },
    ],
    [
      "has a key of every object in its answers",
      caseLine("c-2", { constructor: "yes" }),
      { line: 2, id: "c-2", error: { code: "unknown-indicator", path: "/answers/constructor" } },
    ],
    [
      "has a wrong answer",
      caseLine("c-2", { "deceptive-recruitment.job": "Yes" }),
      { line: 2, id: "c-2", error: { code: "invalid-value", path: "/answers/deceptive-recruitment.job" } },
    ],
    [
      "has a wrong age class",
      '{"id":"c-2","ageClass":"17","answers":{}}',
      { line: 2, id: "c-2", error: { code: "invalid-value", path: "/ageClass" } },
    ],
    [
      "has a wrong form",
      '{"id":"c-2","ageClass":"adult","forms":["work"],"answers":{}}',
      { line: 2, id: "c-2", error: { code: "invalid-value", path: "/forms/0" } },
    ],
    [
      "has no age class",
      '{"id":"c-2","answers":{}}',
      { line: 2, id: "c-2", error: { code: "missing-field", path: "/ageClass" } },
    ],
    [
      "has no answers",
      '{"id":"c-2","ageClass":"adult"}',
      { line: 2, id: "c-2", error: { code: "missing-field", path: "/answers" } },
    ],
    [
      "has no id",
      '{"ageClass":"adult","answers":{}}',
      { line: 2, error: { code: "missing-field", path: "/id" } },
    ],
    [
      "has a number for an id",
      '{"id":7,"ageClass":"adult","answers":{}}',
      { line: 2, error: { code: "wrong-type", path: "/id" } },
    ],
    [
      "is over 8 MiB",
      `{"id":"c-2","note":"${"x".repeat(8 * 1024 * 1024)}"}`,
      { line: 2, error: { code: "line-too-long", path: "" } },
    ],
  ];

  test.each(faults)("that %s is told in place, its neighbours unharmed", async (_, line, expected) => {
    const { code, stdout, stderr } = await score(`${caseLine("c-1")}\n${line}\n${caseLine("c-3")}\n`);
    const [before, fault, after, ...rest] = linesOf(stdout);
    expect(code).toBe(1);
    expect(rest).toEqual([]);
    expect(before).toEqual(assessed(caseLine("c-1")).assessment);
    expect(after).toEqual(assessed(caseLine("c-3")).assessment);
    expect(fault).toEqual({
      ...expected,
      error: { ...(expected as { error: object }).error, message: expect.stringMatching(/./) as unknown },
    });
    expect(stderr).toBe('spean: 1 at fault: see each line with an "error".\n');
  });

  test("that is not UTF-8 is told in place", async () => {
    const line = Buffer.concat([
      Buffer.from(`${caseLine("c-1")}\n{"id":"`),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${caseLine("c-3")}`),
    ]);
    const { code, stdout } = await runSpean(["score"], { input: [line] });
    expect(code).toBe(1);
    expect(linesOf(stdout)).toMatchObject([
      { id: "c-1" },
      { line: 2, error: { code: "invalid-utf8" } },
      { id: "c-3" },
    ]);
  });

  test("names 20 further faults at most, and none if there is one", async () => {
    const answers = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`act.invented-${index}`, "yes"]),
    );
    const { stdout } = await score(caseLine("c-1", answers));
    const [fault] = linesOf(stdout) as { error: { path: string }; more: { path: string }[] }[];
    expect(fault!.error.path).toBe("/answers/act.invented-0");
    expect(fault!.more.map(({ path }) => path)).toEqual(
      Object.keys(answers)
        .slice(1, 21)
        .map((code) => `/answers/${code}`),
    );
  });

  test("whose keys are at fault has its other faults told too", async () => {
    const { stdout } = await score(
      '{"id":"c-1","ageClass":"17","answers":{"act.recruited":"yes","act.recruited":"no","__proto__":"yes","act.invented":"yes"}}',
    );
    const [fault] = linesOf(stdout) as { id: string; error: { path: string }; more: { path: string }[] }[];
    expect(fault!.id).toBe("c-1");
    expect([fault!.error, ...fault!.more].map(({ path }) => path)).toEqual([
      "/answers/act.recruited",
      "/answers/__proto__",
      "/ageClass",
      "/answers/act.invented",
    ]);
  });

  test("repeats no value in its messages", async () => {
    const value = "Fictitious Person";
    const { stdout } = await score(
      JSON.stringify({
        id: [value],
        ageClass: value,
        forms: [value, { value }],
        answers: { "act.recruited": value },
      }),
    );
    const [fault] = linesOf(stdout) as { error: object; more: object[] }[];
    expect(fault!.more).toHaveLength(4);
    expect(stdout).not.toContain("Fictitious");
  });
});

test("an array is scored in order, its elements counted from 1", async () => {
  const { code, stdout } = await score(`[${caseLine("c-1")},\n[],\n{"id":"c-3"},${caseLine("c-4")}]`);
  expect(code).toBe(1);
  expect(linesOf(stdout)).toMatchObject([
    { id: "c-1", outcome: "undetermined" },
    { line: 2, error: { code: "not-an-object" } },
    { line: 3, id: "c-3", error: { path: "/ageClass" } },
    { id: "c-4" },
  ]);
});

describe("an input of nothing", () => {
  test.each(["", "\n \r\n", "\uFEFF", "\uFEFF\n\n"])(
    "%j is told, and takes the place of no results",
    async (input) => {
      const file = join(temporaryFolder(), "results.ndjson");
      writeFileSync(file, "before\n");
      for (const called of [
        await score(input),
        await score(input, "-o", file),
        await runSpean(["validate", "-"], { input }),
        await runSpean(["explain", "-"], { input }),
      ]) {
        expect(called.code).toBe(1);
        expect(called.stdout + called.stderr).toContain("no case here");
      }
      expect(readFileSync(file, "utf8")).toBe("before\n");
    },
  );

  test("an array without elements says that there are no cases, and is sound", async () => {
    expect(await score("[]")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await runSpean(["validate", "-"], { input: "[]" })).toMatchObject({ code: 0, stderr: "" });
  });
});

test("the output is the same however the input is cut into chunks", async () => {
  const khmer = caseLine("ករណី-ស្ពាន");
  const input = Buffer.concat([
    Buffer.from(`\uFEFF${khmer}\r\n{"id":"c-2\n\n`),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from(`${caseLine("c-5", {})}\n{"id":"c-6","id":1}\n${khmer}\r\n\r\n`),
  ]);
  const whole = await runSpean(["score", "--brief"], { input: [input] });
  expect(linesOf(whole.stdout).map(({ id, line }) => line ?? id)).toEqual([
    "ករណី-ស្ពាន",
    2,
    3,
    4,
    "c-5",
    6,
    "ករណី-ស្ពាន",
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(input.length), { maxLength: 30 }), async (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), input.length];
      const chunks = places.slice(1).map((end, index) => input.subarray(places[index], end));
      expect(await runSpean(["score", "--brief"], { input: chunks })).toEqual(whole);
    }),
  );
});

test("nothing more is read while nobody takes the results", async () => {
  let read = 0;
  function* cases() {
    for (; read < 1000; read += 1) yield Buffer.from(`${caseLine(`c-${read}`)}\n`);
  }
  let waiting: (() => void) | undefined;
  const stdout = new Writable({ write: (_chunk, _encoding, done) => void (waiting = done) });
  const stderr = new Writable({ write: (_chunk, _encoding, done) => done() });
  const ended = runSpeanCommand(["score"], {
    stdin: Readable.from(cases()),
    stdout,
    stderr,
    env: {},
    onInterrupt: () => () => undefined,
  });
  await setTimeout(200);
  expect(read).toBeLessThan(100);
  stdout._write = (_chunk, _encoding, done) => done();
  waiting?.();
  expect(await ended).toBe(0);
  expect(read).toBe(1000);
});

describe("-o", () => {
  test("writes the results to a file of its own, and never over the cases", async () => {
    const folder = temporaryFolder();
    const [cases, results] = [join(folder, "cases.ndjson"), join(folder, "results.ndjson")];
    const lines = `${caseLine("c-1")}\n{}\n`;
    writeFileSync(cases, lines);
    expect(await runSpean(["score", cases, "-o", results])).toMatchObject({ code: 1, stdout: "" });
    expect(linesOf(readFileSync(results, "utf8"))).toMatchObject([
      { id: "c-1", outcome: "undetermined" },
      { line: 2, error: { path: "/id" } },
    ]);
    expect(statSync(results).mode & 0o077).toBe(0);
    expect(await runSpean(["score", cases, "-o", `${folder}/./cases.ndjson`])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("one file") as unknown,
    });
    expect(readFileSync(cases, "utf8")).toBe(lines);
  });

  test("leaves the file as it was where the input cannot be read, and nothing beside it", async () => {
    const folder = temporaryFolder();
    const file = join(folder, "results.ndjson");
    writeFileSync(file, "before\n");
    expect(await runSpean(["score", join(folder, "none.ndjson"), "-o", file])).toMatchObject({ code: 2 });
    expect(readFileSync(file, "utf8")).toBe("before\n");
    expect(readdirSync(folder)).toEqual(["results.ndjson"]);
  });
});

describe("--standard", () => {
  test("takes a release, or a file that holds a standard", async () => {
    const file = join(temporaryFolder(), "standard.json");
    const { digest: _, ...standard } = commonList;
    writeFileSync(
      file,
      `\uFEFF${JSON.stringify({ ...standard, id: "national-list", version: "2.0.0" }, null, 2)}`,
    );
    const pinned = async (name: string) =>
      linesOf((await score(caseLine("c-1"), "--standard", name)).stdout)[0]!.standard;
    expect(await pinned("common-list@0.1.0")).toEqual({
      id: "common-list",
      version: "0.1.0",
      digest: (await loadCommonList("0.1.0"))!.digest,
    });
    expect(await pinned(file)).toEqual({ id: "national-list", version: "2.0.0", digest: commonList.digest });
  });

  test("that cannot be had is a wrong call, and nothing is scored", async () => {
    const file = join(temporaryFolder(), "standard.json");
    writeFileSync(file, "{}");
    expect(await score(caseLine("c-1"), "--standard", "common-list@9.9.9")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("common-list@0.1.0") as unknown,
    });
    expect(await score(caseLine("c-1"), "--standard", "other-list@0.1.0")).toMatchObject({
      code: 2,
      stdout: "",
    });
    expect(await score(caseLine("c-1"), "--standard", file)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("at /id: ") as unknown,
    });
    expect(await score(caseLine("c-1"), "--standard", `${file}.none`)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("no such file") as unknown,
    });
  });
});
