import { type InputFault, toJsonPointer } from "@spean/model";

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Any of these makes an object a case or a record, whatever else it has. */
const FIELDS_OF_CASE = ["id", "ageClass", "forms", "answers", "observations"];

/** Names under which the exports of other systems put their rows. */
const NAMES_OF_ROWS = "data|results|rows|items|records|cases|value|values|objects|submissions|entries";

const ROWS_BEGIN = new RegExp(`"(${NAMES_OF_ROWS})"\\s*:\\s*\\[\\s*\\{`, "u");

const faultOf = (path: string, key: string): InputFault => ({
  code: "not-an-object",
  path,
  message: `This is no case: the rows stand under "${key}". Take them out, one object per line, for example with: jq -c '.["${key}"][]' FILE`,
});

/**
 * The fault of an object that is no case, but wraps an array of rows, as the exports of other systems do.
 * Absent if it is another object.
 */
export function findWrappedRows(value: unknown): InputFault | undefined {
  if (!isObject(value) || FIELDS_OF_CASE.some((field) => Object.hasOwn(value, field))) return undefined;
  const key = Object.keys(value).find((name) => {
    const rows = value[name];
    return Array.isArray(rows) && rows.length > 0 && rows.every(isObject);
  });
  if (key === undefined) return undefined;
  // a key that is no plain word might be anything, a name among others
  return faultOf(toJsonPointer([key]), /^\w{1,40}$/u.test(key) ? key : "…");
}

/** The same of the beginning of a text that is too long to be read as one. */
export function findBeginningOfRows(text: string): InputFault | undefined {
  const rows = /^\s*\{/u.test(text) ? ROWS_BEGIN.exec(text) : null;
  if (!rows || FIELDS_OF_CASE.some((field) => text.slice(0, rows.index).includes(`"${field}"`)))
    return undefined;
  return faultOf(`/${rows[1]}`, rows[1]!);
}
