import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusalMessages } from "./refusals.js";

test("the README lists every code, and no other", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = /## Refusals\n([^]*?)\n## /.exec(readme)![1]!;
  const listed = [...section.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)]
    .map(([, code]) => code)
    .filter((code) => code !== "refusals");
  expect(listed.sort()).toEqual(Object.keys(refusalMessages).sort());
});

test("a message says what to do in one line, and has no place for a value", () => {
  for (const message of Object.values(refusalMessages)) expect(message).toMatch(/^[A-Z][^\n{}$]{20,}\.$/);
});
