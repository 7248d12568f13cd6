import { noticesOnDocument } from "../../identity/notices-on-document.js";
import { toJsonPointer } from "../../json/json-value.js";
import { isBlank, stripInvisible } from "../../visible-text.js";
import { CaseRecord } from "../case-record.js";
import type { NoticeRule, RecordNotice } from "./record-notice.js";

/** Numbers of identity cards have the form that their country gives them. */
export const documentNumbersAreUsual: NoticeRule = ({ person }) =>
  (person?.documents ?? []).flatMap((document, index) =>
    noticesOnDocument(document, ["person", "documents", index]),
  );

function blankTexts(value: unknown, at: readonly PropertyKey[]): RecordNotice[] {
  if (typeof value === "string")
    return value !== "" && isBlank(value)
      ? [
          {
            code: "nothing-visible",
            path: toJsonPointer(at),
            message:
              "Nothing of this text can be seen, it is spaces or invisible characters alone: leave it out, or write it again.",
          },
        ]
      : [];
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => blankTexts(inner, [...at, key]))
    : [];
}

const fields = Object.keys(CaseRecord.shape) as (keyof typeof CaseRecord.shape)[];

/** A text that is there can be seen. A system's own fields at the top are not looked into. */
export const textsCanBeSeen: NoticeRule = (record) =>
  fields.flatMap((field) => blankTexts(record[field], [field]));

/** A pattern of the letters of a script; undefined for a code that is no script of Unicode, such as Hans. */
function lettersOf(script: string): RegExp | undefined {
  try {
    return new RegExp(`\\p{Script=${script}}`, "u");
  } catch {
    return undefined;
  }
}

/** A name is written in the script that it names; signs that are no letters belong to none. */
export const namesAreInTheirScript: NoticeRule = ({ person }) =>
  (person?.names ?? []).flatMap(({ asWritten, script }, index): RecordNotice[] => {
    const letters = lettersOf(script);
    const written = stripInvisible(asWritten);
    return letters && /\p{Letter}/u.test(written) && !letters.test(written)
      ? [
          {
            code: "other-script",
            path: toJsonPointer(["person", "names", index, "script"]),
            message: "No letter of this name is of the script named: correct the script, or the name.",
          },
        ]
      : [];
  });
