import { readFileSync } from "node:fs";
import { languageCodes } from "@spean/model/languages";
import { avoidedPhrases } from "@spean/text";
import { expect, test } from "vitest";
import { notOpenedClass } from "./tell-not-opened.js";

const document = readFileSync(new URL("../index.html", import.meta.url), "utf8");
const [, section = ""] = new RegExp(`<main class="${notOpenedClass}">(.*?)</main>`, "s").exec(document) ?? [];

test.each(languageCodes)(
  "the document itself says in %s that the page has not opened, and how to go on",
  (language) => {
    const [, told = ""] = new RegExp(`<p lang="${language}">(.+?)</p>`, "s").exec(section) ?? [];
    const [, again = ""] = new RegExp(`<span lang="${language}">(.+?)</span>`, "s").exec(section) ?? [];
    expect([told, again]).not.toContain("");
    expect(avoidedPhrases(`${told} ${again}`, language)).toEqual([]);
  },
);

test("what it needs to load the page anew is no script", () => {
  expect(section).toMatch(/<a [^>]*href=""/);
});
