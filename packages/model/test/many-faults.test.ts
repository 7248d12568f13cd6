import { expect, test } from "vitest";
import { readScoringCase } from "../src/case/read-case.js";
import { checkCaseRecord } from "../src/record/check-record.js";
import { noticesOnRecord } from "../src/record/notices/notices-on-record.js";

const known = new Set(["act.recruited"]);
const many = 130_000;
const base = { id: "c-1", ageClass: "adult" };

const unknownAnswers = Object.fromEntries(Array.from({ length: many }, (_, index) => [`x.n${index}`, "yes"]));
const observation = {
  ...{ id: "o-1", indicator: "act.recruited", answer: "yes", observedAt: "2026-03-01T09:30:00+07:00" },
  ...{ observer: { role: "officer" }, source: "person" },
};
const consent = {
  ...{ id: "k-1", purpose: "referral", recipient: { agency: "Example" }, dataCategories: ["person"] },
  ...{ given: true, by: "person", at: "2026-03-01T09:30:00+07:00", language: "km" },
};

test.each<[string, object]>([
  ["unknown answers", { ...base, answers: unknownAnswers }],
  ["observations that are none", { ...base, observations: Array.from({ length: many }, () => ({})) }],
  ["observations with one id", { ...base, observations: Array.from({ length: many }, () => observation) }],
])("a case with %s by the hundred thousand is answered with faults, of which some are named", (_, value) => {
  for (const checked of [readScoringCase(value, known), checkCaseRecord(value, known)]) {
    expect(checked.ok).toBe(false);
    if (!checked.ok) expect(checked.faults.length).toBeLessThanOrEqual(1001);
  }
});

test("a record with consents of one id by the hundred thousand is answered with faults", () => {
  const checked = checkCaseRecord({ ...base, consents: Array.from({ length: many }, () => consent) }, known);
  expect(checked).toMatchObject({ ok: false, faults: { length: 1001 } });
});

test("a field nested deeper than the stack is a fault, or a system's own and passed over", () => {
  const deep = JSON.parse(`${"[".repeat(50_000)}${"]".repeat(50_000)}`) as unknown;
  expect(checkCaseRecord({ ...base, person: deep }, known).ok).toBe(false);
  expect(checkCaseRecord({ ...base, own: deep }, known).ok).toBe(true);
});

test.each<[string, object]>([
  ["consents that are none", { consents: Array.from({ length: many }, () => ({})) }],
  ["forms that are none", { forms: Array.from({ length: many }, () => 1) }],
  ["names of which each is none", { person: { names: Array.from({ length: many }, () => ({})) } }],
])("a record with %s by the hundred thousand is answered with the first of its faults", (_, part) => {
  const checked = checkCaseRecord({ ...base, ...part }, known);
  expect(checked.ok).toBe(false);
  const [first, ...more] = checked.ok ? [] : checked.faults;
  expect(first!.path).toMatch(/^\/(consents|forms|person\/names)\/0/);
  expect(more.at(-1)).toMatchObject({ code: "invalid-value", path: "" });
});

test("of a record with nine thousand entries at fault a thousand faults are named", () => {
  const checked = checkCaseRecord({ ...base, consents: Array.from({ length: 9000 }, () => ({})) }, known);
  expect(checked).toMatchObject({ ok: false, faults: { length: 1001 } });
});

test("a text that cannot be kept, by the hundred thousand, is named a thousand times", () => {
  const broken = Array.from({ length: many }, () => "\0");
  expect(checkCaseRecord({ ...base, own: broken }, known)).toMatchObject({
    ok: false,
    faults: { length: 1001 },
  });
});

test("notices are made of a record with entries at fault by the hundred thousand, with little memory", () => {
  const value = { ...base, consents: Array.from({ length: many }, () => ({})) };
  const before = process.memoryUsage().heapUsed;
  noticesOnRecord(value);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
});
