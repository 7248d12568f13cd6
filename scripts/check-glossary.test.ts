import { expect, test } from "vitest";
import { checkGlossary, readExports, readGlossary, splitName } from "./check-glossary.mjs";

const glossary = `
| word | meaning | in code | not |
|---|---|---|---|
| decision | what an authorised person decides | \`Decision\` (model) | verdict, ruling |
| outbox | messages that wait | \`enqueueMessage\` | |
`;
const model = readExports("/packages/model/src/decision.ts", "export type Decision = string;\n");
const outbox = readExports("/packages/courier/src/outbox.ts", "export async function enqueueMessage() {}\n");
const check = (...sources: { path: string; name: string; defined: boolean }[][]) =>
  checkGlossary(readGlossary(glossary), sources.flat());

test("code that uses the words as the glossary has them is left alone", () => {
  const passedOn = readExports("/packages/cli/src/index.ts", 'export { Decision } from "@spean/model";\n');
  expect(check(model, outbox, passedOn)).toEqual([]);
});

test("an identifier that nothing exports is named", () => {
  expect(check(model)).toEqual([expect.stringContaining("nothing exports enqueueMessage")]);
});

test("a glossary word defined a second time, elsewhere, is named", () => {
  const other = readExports("/apps/two-agencies/src/page/decision.ts", "export interface Decision {}\n");
  expect(check(model, outbox, other)).toEqual([
    expect.stringMatching(/^\/apps\/two-agencies\/src\/page\/decision\.ts: Decision means "decision"/),
  ]);
});

test("a second word for the same thing is named", () => {
  const other = readExports("/packages/rules/src/verdicts.ts", "export const verdictsOf = () => 1;\n");
  const second = readExports("/packages/rules/src/write.ts", "export class WrittenVerdict {}\n");
  expect(check(model, outbox, other, second)).toEqual([
    '/packages/rules/src/verdicts.ts: verdictsOf says "verdict". The word is "decision" (GLOSSARY.md).',
    '/packages/rules/src/write.ts: WrittenVerdict says "verdict". The word is "decision" (GLOSSARY.md).',
  ]);
});

test("names are split into their words", () => {
  expect(splitName("sealRecordOnce")).toEqual(["seal", "record", "once"]);
  expect(splitName("LINE_LIMIT")).toEqual(["line", "limit"]);
});
