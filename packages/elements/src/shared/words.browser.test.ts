import { expect, test } from "vitest";
import { mount, settled, within } from "../../test/mount.js";
import { km } from "../km.js";
import { SpeanQuestion } from "../question/question.js";
import { define } from "./define.js";
import { addLanguage } from "./words.js";

define("spean-question", SpeanQuestion);

const labels = (element: Element): (string | undefined)[] =>
  within<HTMLElement>(element, "label").map(({ textContent }) => textContent?.trim());

test("an element shown before its language was loaded is never blank, and speaks it once it is there", async () => {
  const element = await mount("spean-question", { question: "សំណួរ", language: "km", answer: "no" });
  expect(labels(element)).toEqual(["answer.yes", "answer.no", "answer.unknown", "answer.declined"]);
  expect(within(element, ".option span").map((label) => label.getAttribute("lang"))).toEqual([
    "zxx",
    "zxx",
    "zxx",
    "zxx",
  ]);
  addLanguage(km);
  await settled(element);
  expect(labels(element)[0]).toBe(km.messages["answer.yes"]);
  expect(within(element, "label [lang]")).toEqual([]);
  expect(within<HTMLInputElement>(element, "input:checked").map(({ value }) => value)).toEqual(["no"]);
});
