import { describe, expect, test } from "vitest";
import { bothAgencies } from "../../agencies/agencies.js";
import { mapOlderRows } from "./map-older-rows.js";
import { type MappedField, OlderDataMapping, readOlderDataMapping } from "./older-data-mapping.js";
import { parseOlderCsv } from "./older-rows.js";

const why = "Invented.";
const yesNo = [
  { code: "1", to: true, why },
  { code: "0", to: false, why },
];
const fields: readonly MappedField[] = [
  { field: "day", to: "observed-at", era: "gregorian", why },
  { field: "born", to: "birth", era: "gregorian", why },
  { field: "born_about", to: "estimated", of: "birth", why, codes: yesNo },
  { field: "age", to: "age", at: "observed-at", why },
  { field: "since", to: "conduct-from", era: "gregorian", why },
  { field: "until", to: "conduct-to", era: "gregorian", why },
  { field: "family_km", to: "name", part: "family", script: "Khmr", why },
  { field: "family_en", to: "name", part: "family", script: "Latn", why },
  { field: "given_km", to: "name", part: "given", script: "Khmr", why },
  { field: "given_en", to: "name", part: "given", script: "Latn", why },
  {
    field: "forms",
    to: "form",
    split: " ",
    why,
    codes: [
      { code: "1", to: "labour", why },
      { code: "2", to: "begging", why },
    ],
  },
  { field: "nation", to: "nationality", why, codes: [{ code: "K", to: "KH", why }] },
  { field: "passport", to: "document", kind: "passport", country: "KH", why },
];
const mapping = OlderDataMapping.parse({
  table: "older.invented",
  id: "number",
  answers: [{ code: "1", to: "yes", why }],
  fields,
});
const usual = { number: "18-101", day: "2020-05-01", since: "2019" };

/** Maps rows that hold this beside the usual. */
const mapOf = (...rows: Record<string, string | null>[]) =>
  mapOlderRows(
    rows.map((row, index) => ({ line: index + 1, fields: { ...usual, ...row } })),
    mapping,
    bothAgencies.kh,
  );
const mapOne = (row: Record<string, string | null>) => mapOf(row)[0]!;
const kindsOf = (row: ReturnType<typeof mapOne>) => row.notTaken.map(({ kind }) => kind);

describe("the age class of an older row", () => {
  test.each<[string, Record<string, string>, string]>([
    ["an exact date of birth may make an adult", { born: "2000" }, "adult"],
    ["an estimated one never does", { born: "2000", born_about: "1" }, "unknown"],
    ["one with a mark that nobody understands is an estimate", { born: "2000", born_about: "?" }, "unknown"],
    ["one that is marked as exact is", { born: "2000", born_about: "០" }, "adult"],
    ["an age in years never makes an adult", { age: "៤០" }, "unknown"],
    ["an age in years makes a child", { age: "17" }, "child"],
    [
      "an age that makes a child counts before a date that makes an adult",
      { born: "1990", age: "16" },
      "child",
    ],
    ["an age that the date does not give leaves nobody an adult", { born: "1990", age: "45" }, "unknown"],
    ["an age that the date gives changes nothing", { born: "1990", age: "30" }, "adult"],
    ["the end of the conduct alone makes a child", { born: "2004", since: "", until: "2019" }, "child"],
  ])("%s", (_, row, ageClass) => expect(mapOne(row).record?.ageClass).toBe(ageClass));

  test("stands beside the birth that an age gives, as an estimate", () => {
    expect(mapOne({ age: "17" }).record?.person?.birth).toEqual({
      era: "gregorian",
      year: 2003,
      estimated: true,
    });
  });

  test("is told of where an age is none, or the date of birth does not give it", () => {
    expect(kindsOf(mapOne({ age: "about 20", born: "2000" }))).toEqual(["age-at-fault"]);
    expect(kindsOf(mapOne({ age: "45", born: "1990" }))).toEqual(["age-contradicts"]);
  });
});

test("a spelling in each script is a name of its own, in the order of its own parts", () => {
  const row = { family_km: "គំរូ", given_km: "ឧទាហរណ៍", family_en: "Sample", given_en: "Example" };
  expect(mapOne(row).record?.person?.names?.map(({ asWritten, script }) => [asWritten, script])).toEqual([
    ["គំរូ ឧទាហរណ៍", "Khmr"],
    ["Sample Example", "Latn"],
  ]);
});

test("several forms, nationalities and documents are taken over, each code for itself", () => {
  const { record, notTaken } = mapOne({ born: "1990", forms: "១ 2 7", nation: "K", passport: "N-000000" });
  expect(record?.forms).toEqual(["labour", "begging"]);
  expect(record?.person).toMatchObject({
    nationalities: ["KH"],
    documents: [{ kind: "passport", number: "N-000000", country: "KH" }],
  });
  expect(notTaken.map(({ kind, code }) => [kind, code])).toEqual([["code-unknown", "7"]]);
});

describe("two rows with one number, however it is written,", () => {
  test.each(["១៨-១០១", "18-101 ", "18-101\u200b", "18 - 101"])(
    "are one where they say the same: %j",
    (number) => {
      const [first, second] = mapOf({ born: "1990" }, { born: "1990", number });
      expect([first?.record && "taken", kindsOf(second!)]).toEqual(["taken", ["repeated"]]);
    },
  );

  test("say the same where one has nothing, a space or an empty text", () => {
    const [, second] = mapOf({ born: "1990", passport: null }, { born: "1990 ", passport: "\u200b" });
    expect(kindsOf(second!)).toEqual(["repeated"]);
  });

  test("contradict each other where they differ", () => {
    const rows = mapOf({ born: "1990" }, { born: "1991", number: "១៨-១០១" });
    expect(rows.map((row) => [row.record, kindsOf(row)])).toEqual([
      [undefined, ["contradicts"]],
      [undefined, ["contradicts"]],
    ]);
  });
});

test.each(["", " ", "\u200b", null])(
  "each row without a number is told as such, and is no other: %j",
  (number) => {
    const rows = mapOf({ number, born: "1990" }, { number, born: "1991" });
    expect(rows.map((row) => [row.record, kindsOf(row)])).toEqual([
      [undefined, ["no-number"]],
      [undefined, ["no-number"]],
    ]);
  },
);

test("a field that holds something, and that the mapping does not know, is told of", () => {
  const { notTaken } = mapOne({ born: "1990", shoe_size: "37" });
  expect(notTaken).toMatchObject([{ kind: "no-counterpart", field: "shoe_size" }]);
});

test("a byte order mark is no part of the first column's name", () => {
  expect(parseOlderCsv("\uFEFFreg_no,sex\n1,2\n")).toEqual([{ reg_no: "1", sex: "2" }]);
  expect(readOlderDataMapping("kh").id).toBe("reg_no");
});
