import { expect, test } from "vitest";
import { DecisionRequest } from "../client/decision-request.js";
import { SaveRequest } from "../client/save-request.js";
import { parseRequest } from "./parse-request.js";

const save = { key: "6f1c6a8e-3a56-4c0b-9a53-2f1f3c1d9b0e", ageClass: "adult", observations: [] };

test("gives what was sent, checked", () => {
  expect(parseRequest(JSON.stringify(save), SaveRequest)).toEqual({ ok: true, value: save });
});

test.each([
  ["no JSON", "{", ""],
  ["a key twice", '{"key":"a","key":"b"}', "/key"],
  ["no UUID", JSON.stringify({ ...save, key: "1" }), "/key"],
  ["half of a pair", JSON.stringify({ ...save, person: { note: "\ud800" } }), undefined],
])("refuses %s, says where, and repeats no value", (_, text, path) => {
  const parsed = parseRequest(text, SaveRequest);
  expect(parsed).toMatchObject({ ok: false, refusal: { status: 400 } });
  if (!parsed.ok && path !== undefined) expect(parsed.refusal.faults.map((one) => one.path)).toContain(path);
});

test("takes any schema", () => {
  expect(parseRequest("{}", DecisionRequest)).toMatchObject({ ok: false, refusal: { status: 400 } });
});
