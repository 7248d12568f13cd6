// Prints how long proof and difference of the full common list take: `npx tsx
// packages/rules/scripts/proof-times.ts`.
import { commonList, pinStandard } from "@spean/standard";
import { diffStandards } from "../src/diff.js";
import { verifyStandard } from "../src/verify.js";
import { altered, defective } from "../test/seeded-defects.js";

const RUNS = 5;

function median(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] as number;
}

const print = (name: string, work: () => unknown) =>
  console.log(`${median(work).toFixed(0).padStart(6)} ms  ${name}`);

/** Every strength of every list turned: far more than any release would change. */
const turned = commonList.indicators.map((indicator, index) => {
  const strength = (["strong", "medium", "weak"] as const)[index % 3] as "strong";
  const strengths = Object.entries(indicator.strengths).map(([list, old]) => [
    list,
    old === "none" ? old : strength,
  ]);
  return { ...indicator, strengths: Object.fromEntries(strengths) as typeof indicator.strengths };
});

print("verify", () => verifyStandard(commonList));
for (const defect of altered) {
  const after = defective(defect);
  print(`diff: ${defect.name}`, () => diffStandards(commonList, after));
}
const after = pinStandard({ ...commonList, indicators: turned });
print("diff: every strength changed", () => diffStandards(commonList, after));
