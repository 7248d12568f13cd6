import { refusalMessages } from "@spean/exchange";
import { expect, test } from "vitest";
import { shownFailureCode } from "./failure-codes.js";

test("a failure code that another side made up is never shown; a known one is", () => {
  const known = [...Object.keys(refusalMessages), "unreachable", "no-address", "failed-here", "http-503"];
  expect(known.map(shownFailureCode)).toEqual(known);
  for (const code of ["not-a-victim", "go-away", "http-not-a-victim", "constructor", ""])
    expect(shownFailureCode(code)).toBe("refused-by-the-other-side");
});
