import { AgeClass } from "@spean/model";
import { numberOfBits, wordsOf } from "./bit-layout.js";
import { countedStrengths } from "./case-steps.js";
import type { ExpressionContext } from "./condition-expression.js";
import { formsOf } from "./form-bits.js";
import { columnOfCode, quoteText, withKey, writeLines } from "./sql-names.js";

/** A value of a row: a number stands as it is, in digits. */
type SqlValue = string | number | { readonly digits: string };

const writeValue = (value: SqlValue): string =>
  typeof value === "string" ? quoteText(value) : typeof value === "number" ? String(value) : value.digits;

/** A table that is made, and filled. */
const makeTable = (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): string[] => [
  `CREATE TABLE ${name} (\n  ${writeLines(columns)}\n)`,
  ...(rows.length === 0
    ? []
    : [
        `INSERT INTO ${name} VALUES\n  ${writeLines(rows.map((row) => `(${row.map(writeValue).join(", ")})`))}`,
      ]),
];

/** Tables that a script makes anew for each release; nothing of a case is in them. */
export const standardTables = [
  "spean_standard",
  "spean_forms",
  "spean_indicators",
  "spean_strengths",
  "spean_lists",
] as const;

/** The indicators with their bits, and the strength of each on each list. */
function writeIndicators({ standard, layout, dialect }: ExpressionContext): string[] {
  const { types } = dialect;
  const words = wordsOf(layout);
  return [
    ...makeTable(
      "spean_indicators",
      withKey(
        [
          `indicator ${types.code} NOT NULL`,
          `dimension ${types.code} NOT NULL`,
          "position integer NOT NULL",
          ...words.map((word) => `bit_${word} ${types.bits} NOT NULL`),
        ],
        ["indicator"],
        dialect,
      ),
      standard.indicators.map(({ code, dimension }, at) => {
        const place = layout.places.get(code)!;
        const bits = words.map((word) => ({ digits: word === place.word ? numberOfBits([place.bit]) : "0" }));
        return [code, dimension, at + 1, ...bits];
      }),
    ),
    ...makeTable(
      "spean_strengths",
      withKey(
        [
          `list ${types.code} NOT NULL`,
          `indicator ${types.code} NOT NULL`,
          `strength ${types.code} NOT NULL`,
        ],
        ["list", "indicator"],
        dialect,
      ),
      standard.lists.flatMap(({ code: list }) =>
        standard.indicators.flatMap(({ code, strengths }) => {
          const strength = strengths[list];
          return strength === undefined ? [] : [[list, code, strength]];
        }),
      ),
    ),
  ];
}

/** The lists: for whom each is, and the bits of each strength of each dimension, gathered from the strengths. */
function writeLists({ standard, layout, dialect }: ExpressionContext): string[] {
  const { types, gatherBits } = dialect;
  const masks = standard.dimensions.flatMap(({ code }) =>
    countedStrengths.map((strength) => ({
      name: `${columnOfCode(code)}_${strength}`,
      bits: gatherBits(
        `CASE WHEN i.dimension = '${code}' AND s.strength = '${strength}' THEN i.bit_${layout.wordOf(code)} ELSE 0 END`,
      ),
    })),
  );
  const columns = [
    `list ${types.code} NOT NULL`,
    "position integer NOT NULL",
    ...AgeClass.options.map((age) => `age_${age} integer NOT NULL`),
    `list_forms ${types.bits} NOT NULL`,
    ...masks.map(({ name }) => `${name} ${types.bits} NOT NULL`),
  ];
  const rows = standard.lists.map(({ code, ageClasses, forms }, at) => {
    const ages = AgeClass.options.map((age) => (ageClasses.includes(age) ? 1 : 0));
    const formBits = numberOfBits(forms.map((form) => formsOf(standard).indexOf(form)));
    return `INSERT INTO spean_lists SELECT\n  ${writeLines([
      [quoteText(code), at + 1, ...ages, formBits].join(", "),
      ...masks.map(({ bits }) => bits),
    ])}\nFROM spean_strengths s JOIN spean_indicators i ON i.indicator = s.indicator\nWHERE s.list = ${quoteText(code)}`;
  });
  return [...makeTable("spean_lists", withKey(columns, ["list"], dialect), []), ...rows];
}

/** The standard as tables: what a list counts, and with which strength, is read from `spean_strengths` alone. */
export function writeStandardTables(context: ExpressionContext): readonly string[] {
  const { standard, dialect } = context;
  const { code, bits } = dialect.types;
  return [
    ...makeTable(
      "spean_standard",
      [`id ${code}`, `version ${code}`, "digest varchar(80)"],
      [[standard.id, standard.version, standard.digest]],
    ),
    ...makeTable(
      "spean_forms",
      withKey([`form ${code} NOT NULL`, `bit ${bits} NOT NULL`], ["form"], dialect),
      formsOf(standard).map((form, bit) => [form, { digits: numberOfBits([bit]) }]),
    ),
    ...writeIndicators(context),
    ...writeLists(context),
  ];
}
