import { expect, test } from "vitest";
import { SpeanQuestion } from "../question/question.js";
import "../register.js";
import { define } from "./define.js";

test("a second copy of the package leaves the first one's tag alone", () => {
  class SecondCopy extends HTMLElement {}
  define("spean-question", SecondCopy);
  expect(customElements.get("spean-question")).toBe(SpeanQuestion);
});
