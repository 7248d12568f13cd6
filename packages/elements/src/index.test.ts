import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packageExports } from "../scripts/entries.js";
import * as elements from "./index.js";

test("importing the classes in Node touches no document and defines no tag", () => {
  expect(typeof document).toBe("undefined");
  expect(elements.SpeanQuestion.name).toBe("SpeanQuestion");
  expect(elements.SpeanScreening.formAssociated).toBe(true);
});

test("importing the entry that defines the tags does no harm in Node", async () => {
  await expect(import("./register.js")).resolves.toBeDefined();
});

test("the exports of package.json are the entries there are; if not, run `npm run exports -w @spean/elements`", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    exports: unknown;
  };
  expect(manifest.exports).toEqual(packageExports());
});

test("sideEffects names files one by one, with * alone, since esbuild knows no braces and would drop the rest", () => {
  const { sideEffects } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    sideEffects: string[];
  };
  expect(sideEffects.filter((path) => /[{}()|]/.test(path))).toEqual([]);
  expect(sideEffects).toEqual(
    expect.arrayContaining(
      ["live", "register"].flatMap((name) => [`./dist/${name}.js`, `./dist/${name}.cjs`]),
    ),
  );
});

test("in a React server component the entries that define tags say where they have to stand", async () => {
  await expect(import("./server-component.js")).rejects.toThrow(/"use client"/);
});

test("the README names every element", () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
  const tags = [...read("./define-elements.ts").matchAll(/define\("([a-z-]+)"/g)].map(([, tag]) => tag);
  expect(tags.length).toBeGreaterThan(20);
  expect([...tags, "spean-live"].filter((tag) => !read("../README.md").includes(`| \`<${tag}>\` |`))).toEqual(
    [],
  );
});
