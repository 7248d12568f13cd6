import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const patches = readdirSync(new URL("defects/", root)).filter((name) => name.endsWith(".patch"));

test.each(patches)("the seeded defect %s fits the code as it is, and names a test that is there", (name) => {
  const path = `defects/${name}`;
  const { status, stderr } = spawnSync("git", ["apply", "--check", "--unidiff-zero", path], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const named = /^Test: (.+)$/m.exec(readFileSync(new URL(path, root), "utf8"))?.[1];
  expect(named && existsSync(new URL(named, root))).toBe(true);
});
