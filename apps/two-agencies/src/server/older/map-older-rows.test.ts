import { describe, expect, test } from "vitest";
import { bothAgencies } from "../../agencies/agencies.js";
import type { AgencyCode } from "../../agencies/agency.js";
import { mapOlderRows } from "./map-older-rows.js";
import { readOlderDataMapping, olderDataFile } from "./older-data-mapping.js";
import { parseOlderCsv } from "./older-rows.js";

/**
 * Expected result for a row, worked out by hand. `answers` in the order of the mapping: y, n, u (unknown), d
 * (declined), - (none).
 */
type Expected = readonly [line: number, record: string, notTaken: string];

const letters: Readonly<Record<string, string>> = { yes: "y", no: "n", unknown: "u", declined: "d" };

function mappedOf(agency: AgencyCode) {
  const mapping = readOlderDataMapping(agency);
  const rows = parseOlderCsv(olderDataFile(agency, "rows.csv")).map((fields, index) => ({
    line: index + 1,
    fields,
  }));
  const indicators = mapping.fields.flatMap((field) => ("indicator" in field ? [field.indicator] : []));
  return mapOlderRows(rows, mapping, bothAgencies[agency]).map(({ line, record, notTaken }): Expected => {
    const answers = indicators.map(
      (code) =>
        letters[record?.observations.find(({ indicator }) => indicator === code)?.answer ?? ""] ?? "-",
    );
    const { ageClass, forms = [], person } = record ?? {};
    const shown = record
      ? `${ageClass} ${forms.join() || "-"} ${person?.gender?.code ?? "-"} ${answers.join("")}`
      : "none";
    return [
      line,
      shown,
      notTaken
        .map(({ field, code, kind }) => [field, kind, code].filter((part) => part !== undefined).join(" "))
        .join(", "),
    ];
  });
}

// every row has a province and, where it is asked, q_no_pay, neither of which has a counterpart
const usual = "province no-counterpart, q_no_pay no-counterpart";
const kh: readonly Expected[] = [
  [1, "adult labour female yyyynyny", usual],
  [2, "adult labour male ynynunny", `${usual}, remarks no-counterpart`],
  [3, "child begging female nnnnnyyy", usual],
  [4, "none", `interview_date date-at-fault, ${usual}, not-dated`],
  [5, "unknown sexual female ynnyyyuy", `birth_year missing, ${usual}, remarks no-counterpart`],
  [
    6,
    "adult - - nnyynyny",
    "sex code-unknown 3, province no-counterpart, form code-open 3, q_no_pay no-counterpart",
  ],
  [7, "unknown labour male yyynnnny", `birth_year date-at-fault, ${usual}`],
  [8, "unknown labour female nnnnnnnn", `conduct_from missing, ${usual}`],
  [9, "none", "repeated"],
  [10, "adult - male yyyyyyyy", "province no-counterpart, form code-unknown 6, q_no_pay no-counterpart"],
  [11, "unknown labour female y------y", "birth_year date-at-fault, province no-counterpart"],
  [12, "none", `${usual}, contradicts`],
  [13, "none", `${usual}, contradicts`],
  [
    14,
    "child - - uuuddddy",
    "sex code-open 0, province no-counterpart, form code-open 9, q_no_pay no-counterpart, remarks no-counterpart",
  ],
  [15, "none", `interview_date date-at-fault, ${usual}, not-dated`],
  [16, "adult forced-criminality female yyyyynny", usual],
];

const rest = "nationality no-counterpart, a5 no-counterpart";
const th: readonly Expected[] = [
  [1, "adult labour female yyyynyy", `${rest}`],
  [2, "adult labour male ynyynny", `${rest}`],
  [
    3,
    "child begging female nn-nyyy",
    "nationality no-counterpart, a3 code-open 9, a5 no-counterpart, result no-counterpart",
  ],
  [4, "none", `interview_be date-at-fault, ${rest}, not-dated`],
  [5, "unknown sexual female ynnny-y", `birth_be missing, ${rest}, a7 code-open 9`],
  [
    6,
    "adult - - nnyyyny",
    `sex_letter code-open ม, nationality no-counterpart, type_letter code-open ค, a5 no-counterpart`,
  ],
  [
    7,
    "unknown labour male yyy-nny",
    `birth_be date-at-fault, nationality no-counterpart, a4 code-unknown 3, a5 no-counterpart`,
  ],
  [8, "unknown labour female nnnnnnn", `conduct_from_be missing, ${rest}, result no-counterpart`],
  [9, "none", "repeated"],
  [10, "adult - male yyynyyy", `nationality no-counterpart, type_letter code-open อ, a5 no-counterpart`],
  [11, "unknown labour female y-----y", `birth_be date-at-fault, nationality no-counterpart`],
  [12, "none", `${rest}, contradicts`],
  [13, "none", `${rest}, contradicts`],
  [
    14,
    "child labour female ------y",
    `a1 code-open 9, a2 code-open 9, a3 code-open 9, a4 code-open 9, a5 no-counterpart, a6 code-open 9, a7 code-open 9`,
  ],
  [15, "adult labour male yyyynny", `${rest}`],
  [16, "none", `interview_be date-at-fault, ${rest}, not-dated`],
];

describe.each([
  ["kh", kh],
  ["th", th],
] as const)("the older rows of %s", (agency, expected) => {
  const mapped = mappedOf(agency);

  test("are all in the table", () => expect(mapped).toHaveLength(expected.length));

  test.each(expected)("row %i gives what it holds, and tells what it does not", (...row) => {
    expect(mapped[row[0] - 1]).toEqual(row);
  });

  test("are told about without a date, a name or a free word of theirs", () => {
    const mapping = readOlderDataMapping(agency);
    const codes = mapping.fields
      .filter((field) => "to" in field && !("era" in field))
      .map(({ field }) => field);
    const rows = parseOlderCsv(olderDataFile(agency, "rows.csv"));
    const told = JSON.stringify(
      mapOlderRows(
        rows.map((fields, line) => ({ line, fields })),
        mapping,
        bothAgencies[agency],
      ).map(({ notTaken }) => notTaken),
    );
    for (const row of rows)
      for (const [field, value] of Object.entries(row))
        if (field !== mapping.id && !codes.includes(field) && value.length > 3)
          expect(told, field).not.toContain(`"${value}"`);
  });
});

test("a name in two columns is one name, in its parts and as it was written", () => {
  const fields = { file_no: "1", first_name: "ตัวอย่าง", last_name: "หนึ่ง", interview_be: "05/03/2561" };
  const [mapped] = mapOlderRows([{ line: 1, fields }], readOlderDataMapping("th"), bothAgencies.th);
  expect(mapped?.record?.person?.names).toEqual([
    {
      asWritten: "ตัวอย่าง หนึ่ง",
      script: "Thai",
      parts: [
        { kind: "given", text: "ตัวอย่าง" },
        { kind: "family", text: "หนึ่ง" },
      ],
    },
  ]);
});
