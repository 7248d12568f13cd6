import type { StandardVerification } from "@spean/rules/verify";
import { commonList } from "@spean/standard";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runSpean } from "../../test/run-spean.js";
import { temporaryFolder } from "../../test/temporary-folder.js";

const { digest, ...standard } = commonList;

function changed(change: (copy: any) => void): string {
  const copy = structuredClone(standard);
  change(copy);
  const file = join(temporaryFolder(), "standard.json");
  writeFileSync(file, JSON.stringify(copy));
  return file;
}

test("the current common list has every property", async () => {
  const { code, stdout, stderr } = await runSpean(["verify"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.split("\n").slice(0, 4)).toEqual([
    `common-list ${standard.version} ${digest}: every property holds, for every possible case.`,
    "",
    "list          finding             fewest yes answers",
    "adult-labour  trafficking         3",
  ]);
});

test("a violation is told with the smallest case, and ends in 1", async () => {
  const file = changed((copy) =>
    copy.findings[0].conditions[1].condition.all.push({ positive: "destination-coercion" }),
  );
  const { code, stdout } = await runSpean(["verify", file]);
  expect(code).toBe(1);
  expect(stdout).toContain("2 violations.\n");
  expect(stdout).toContain(
    "child-needs-means: the finding trafficking on child-labour does not hold of a child by act and purpose alone",
  );
  expect(stdout).toContain("  smallest case: child, labour; yes: act.recruited, purpose.commercial-sex\n");
});

test("the first release names what the second one declares", async () => {
  const { code, stdout } = await runSpean(["verify", "common-list@0.1.0", "--json"]);
  const { ok, violations } = JSON.parse(stdout) as StandardVerification;
  expect([code, ok]).toEqual([1, false]);
  expect(new Set(violations.map((one) => one.code))).toEqual(new Set(["changes-no-finding"]));
  expect(violations).toHaveLength(14);
});

test("a reference that does not resolve is a fault of the input", async () => {
  const file = changed((copy) => (copy.headline = ["slavery"]));
  expect(await runSpean(["verify", file])).toEqual({
    code: 1,
    stdout: `${file} /headline/0 unknown-reference: No finding has this code.\n`,
    stderr: "",
  });
});

test("a release that is not there is a wrong call", async () => {
  expect(await runSpean(["verify", "common-list@9.9.9"])).toMatchObject({ code: 2, stdout: "" });
});
