import type { StandardDifference } from "@spean/rules/diff";
import { commonList } from "@spean/standard";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";

const { digest: _digest, ...standard } = commonList;
const current = `common-list@${standard.version}`;

function changed(change: (copy: any) => void): string {
  const copy = structuredClone(standard);
  change(copy);
  const file = join(temporaryFolder(), "standard.json");
  writeFileSync(file, JSON.stringify(copy));
  return file;
}

test("two releases that score alike are proved to, and call for a patch", async () => {
  expect(await runSpean(["diff", "common-list@0.1.0", current])).toEqual({
    code: 0,
    stdout:
      "No finding and no outcome changes: proved for every possible case.\n\nVersion bump: patch: nothing that scores differs.\n",
    stderr: "",
  });
});

test("a finding lost is told first with whom it was taken from, by which answers, and why", async () => {
  const file = changed((copy) => (copy.indicators[0].strengths["adult-labour"] = "weak"));
  const { code, stdout } = await runSpean(["diff", current, file]);
  const lines = stdout.split("\n");
  expect(code).toBe(0);
  expect(lines[0]).toBe("trafficking LOST, takes protection away");
  expect(lines[1]).toMatch(/^ {2}for adult \(labour, forced-criminality, /);
  expect(lines[2]).toMatch(/^ {2}by adult-labour; in \d+ of \d+ sets of answers$/);
  expect(lines[3]).toMatch(/^ {2}case: adult, labour; yes: deceptive-recruitment\.job, /);
  expect(lines[4]).toBe("    because of deceptive-recruitment.job on adult-labour: strong to weak");
  expect(stdout).toMatch(/\nVersion bump: major: .*\n$/);
});

test("a new question calls for a minor version", async () => {
  const file = changed((copy) =>
    copy.indicators.push({ ...copy.indicators.at(-1), code: "purpose.invented" }),
  );
  const { bump, major, minor } = JSON.parse(
    (await runSpean(["diff", current, file, "--json"])).stdout,
  ) as StandardDifference;
  expect([bump, major]).toEqual(["minor", []]);
  expect(minor[0]!.kind).toBe("opened");
  expect(minor[0]!.classes[0]!.causes).toEqual([
    { kind: "indicator", code: "purpose.invented", change: "added" },
  ]);
});

test("what scores may differ without changing a finding, and is named", async () => {
  const file = changed((copy) => {
    copy.clauses = [
      {
        code: "in-points",
        points: { strong: 20, medium: 10, weak: 1 },
        threshold: 21,
        sources: copy.clauses[0].sources,
      },
    ];
  });
  const { stdout } = await runSpean(["diff", current, file]);
  expect(stdout).toMatch(
    /^What scores differs: .*clause in-points added.*\. No finding and no outcome changes/,
  );
  expect(stdout).toMatch(/Version bump: minor/);
});

test("a standard at fault is told with its faults, and ends in 1", async () => {
  const file = changed((copy) => (copy.headline = ["slavery"]));
  expect(await runSpean(["diff", current, file])).toEqual({
    code: 1,
    stdout: `${file} /headline/0 unknown-reference: No finding has this code.\n`,
    stderr: "",
  });
});
