import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const apps = join(import.meta.dirname, "../apps");
const pages = readdirSync(apps, { recursive: true, encoding: "utf8" }).filter((file) =>
  /^[\w-]+\/src\/.*\.html$/.test(file),
);

test("every page of an app asks translators to leave it: it has languages of its own, and its words change", () => {
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages)
    expect([page, /<html [^>]*translate="no"/.test(readFileSync(join(apps, page), "utf8"))]).toEqual([
      page,
      true,
    ]);
});
