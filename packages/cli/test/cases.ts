import { commonList } from "@spean/standard";

/** The invented case of the contract, as a line of NDJSON without its end. */
export function caseLine(
  id: string,
  answers: Readonly<Record<string, string>> = {
    "deceptive-recruitment.job": "yes",
    "deceptive-recruitment.wages": "yes",
  },
): string {
  return JSON.stringify({ id, ageClass: "adult", forms: ["labour"], answers });
}

const ANSWERS = ["yes", "no", "unknown", "declined", "not-asked"];
const AGES = ["adult", "child", "unknown", "disputed"];

/** Endless invented cases with an answer to every question, about 4 kB each, as lines of NDJSON. */
export function* endlessCases(): Generator<string> {
  for (let number = 1; ; number += 1) {
    const answers = Object.fromEntries(
      commonList.indicators.map(({ code }, index) => [
        code,
        ANSWERS[(number * (index + 3)) % ANSWERS.length],
      ]),
    );
    yield `${JSON.stringify({ id: `c-${number}`, ageClass: AGES[number % AGES.length], answers })}\n`;
  }
}
