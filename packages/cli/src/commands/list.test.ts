import { commonList } from "@spean/standard";
import { th } from "@spean/standard/th";
import { expect, test } from "vitest";
import { runSpean } from "../../test/run-spean.js";

const list = async (...options: string[]) => {
  const { code, stdout } = await runSpean(["list", ...options], { env: { LANG: "en_US.UTF-8" } });
  expect(code).toBe(0);
  return stdout;
};

const rows = async (...options: string[]) =>
  JSON.parse(await list("--json", ...options)) as Record<string, unknown>[];

test.each(commonList.lists)(
  "--list $code has the indicators that it counts, with their strengths",
  async ({ code }) => {
    const counted = commonList.indicators.filter(
      ({ strengths }) => strengths[code] !== undefined && strengths[code] !== "none",
    );
    expect(counted.length).toBeGreaterThan(0);
    expect(
      (await rows("--list", code)).map((row) => [row.code, row.dimension, row.strength, row.verification]),
    ).toEqual(
      counted.map((indicator) => [
        indicator.code,
        indicator.dimension,
        indicator.strengths[code],
        indicator.verification[code],
      ]),
    );
    const lines = (await list("--list", code)).trimEnd().split("\n").slice(1);
    expect(lines.map((line) => line.split(/ {2,}/).slice(0, 4))).toEqual(
      counted.map((indicator) => [
        indicator.code,
        indicator.dimension,
        indicator.strengths[code],
        indicator.verification[code],
      ]),
    );
  },
);

test.each(commonList.groups)("--list $code has its questions, which no list counts", async ({ code }) => {
  const found = await rows("--list", code);
  expect(found.map((row) => row.code)).toEqual(
    commonList.indicators.filter(({ dimension }) => dimension === code).map((indicator) => indicator.code),
  );
  expect(found.every((row) => row.dimension === code && row.strength === "none")).toBe(true);
});

test("without --list everything is there, with its strength on each list", async () => {
  const found = await rows();
  expect(found).toHaveLength(commonList.indicators.length);
  expect(found.map(({ code, strengths, verification }) => ({ code, strengths, verification }))).toEqual(
    commonList.indicators.map(({ code, strengths, verification }) => ({ code, strengths, verification })),
  );
  const [header, ...lines] = (await list()).trimEnd().split("\n");
  expect(header!.split(/ {2,}/)).toEqual([
    "code",
    "dimension",
    "adult-labour",
    "child-labour",
    "adult-sexual",
    "child-sexual",
    "verification",
    "label",
  ]);
  expect(lines).toHaveLength(commonList.indicators.length);
  expect(lines[0]!.split(/ {2,}/)).toEqual([
    "deceptive-recruitment.job",
    "deceptive-recruitment",
    "strong",
    "strong",
    "strong",
    "strong",
    "secondary/unverified",
    "Lied to about the job",
  ]);
});

test("a row has its words in the language asked for, and their status", async () => {
  const words = th.indicators["act.recruited"]!;
  const expected = {
    code: "act.recruited",
    dimension: "act",
    strength: "none",
    verification: "primary",
    label: words.label.text,
    question: words.question.text,
    guidance: words.guidance.text,
    status: "draft",
  };
  expect((await rows("--list", "act", "--lang", "th"))[0]).toEqual(expected);
});

test("the label stands last, at the same column in every row, so that its script does not matter", async () => {
  const lines = (await list("--lang", "th", "--list", "act")).trimEnd().split("\n");
  const column = lines[0]!.indexOf("label");
  expect(lines[1]!.slice(column)).toBe(th.indicators["act.recruited"]!.label.text);
  expect(
    lines.slice(1).every((line) => /^[ -~]+ {2}$/.test(line.slice(0, column)) && line[column] !== " "),
  ).toBe(true);
});

test("a draft list says on standard error that it is one", async () => {
  expect((await runSpean(["list", "--list", "child-sexual"])).stderr).toBe(
    "spean: child-sexual is a draft list.\n",
  );
  expect((await runSpean(["list", "--list", "child-labour"])).stderr).toBe("");
});
