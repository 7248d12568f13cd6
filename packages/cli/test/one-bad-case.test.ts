import { expect, test } from "vitest";
import { caseLine } from "./cases.js";
import { linesOf, runSpean } from "./run-spean.js";

const many = Object.fromEntries(Array.from({ length: 130_000 }, (_, at) => [`act.x${at}`, "yes"]));
const observations = Array.from({ length: 130_000 }, () => ({ id: "o", indicator: "act.x", answer: "yes" }));

test("one case with more faults than a call takes arguments ends no run: the others are scored", async () => {
  for (const bad of [
    JSON.stringify({ id: "c-2", ageClass: "adult", answers: many }),
    JSON.stringify({ id: "c-2", ageClass: "adult", observations }),
  ]) {
    const { code, stdout, stderr } = await runSpean(["score"], {
      input: `${caseLine("c-1")}\n${bad}\n${caseLine("c-3")}\n`,
    });
    expect([code, stderr]).toEqual([1, 'spean: 1 at fault: see each line with an "error".\n']);
    expect(linesOf(stdout)).toMatchObject([{ id: "c-1" }, { line: 2, id: "c-2" }, { id: "c-3" }]);
  }
});
