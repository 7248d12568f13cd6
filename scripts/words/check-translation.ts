import { avoidedPhrases } from "@spean/text";
import type { Language } from "@spean/model";
import type { TranslatedMessage } from "./message-units.js";
import { placeholdersOf } from "./message-syntax.js";
import type { TranslationUnit } from "./xliff-document.js";

/**
 * A reason to refuse a document. `file` and `unit` say where; the message says how to mend it, and repeats no
 * translation.
 */
export interface TranslationFault {
  readonly code: string;
  readonly file: string;
  readonly unit: string;
  readonly message: string;
}

/** What a translation is judged by. */
interface TranslationCheck {
  readonly unit: TranslationUnit & { readonly target: TranslatedMessage };
  readonly language: Language;
  /** The English as it is today; `undefined` where there is no such message. */
  readonly english: string | undefined;
  /** The translation that is kept today. */
  readonly kept: TranslatedMessage | undefined;
  /** Lets a draft take the place of a reviewed translation. */
  readonly replaceReviewed: boolean;
}

type Check = (check: TranslationCheck) => readonly [code: string, message: string] | undefined;

// control characters, zero-width and bidirectional marks, soft hyphen, line separators, a split sara am
const hidden = /[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\u0E4D\u0E32/u;

const checks: readonly Check[] = [
  ({ unit, english }) =>
    unit.source === english
      ? undefined
      : [
          "source-changed",
          "The English has changed since this was exported: export again and translate the new sentence.",
        ],
  ({ unit }) =>
    unit.target.text.trim() === ""
      ? ["blank", "The translation is blank: write it, or delete the <target>."]
      : undefined,
  ({ unit: { target } }) =>
    hidden.test(target.text)
      ? [
          "hidden-character",
          "The translation holds a control or invisible character: type the words again without it.",
        ]
      : undefined,
  ({ unit: { target } }) =>
    target.text === target.text.normalize("NFC").trim()
      ? undefined
      : [
          "not-composed",
          "The translation begins or ends with a space, or is not in Unicode NFC: save it in NFC, trimmed.",
        ],
  ({ unit: { target } }) =>
    placeholdersOf(target.text)
      ? undefined
      : [
          "invalid-icu",
          "The translation is not ICU MessageFormat: keep every { } and keyword as in the English.",
        ],
  ({ unit: { source, target } }) => {
    const [wanted, given] = [placeholdersOf(source), placeholdersOf(target.text)];
    if (!given || wanted?.join() === given.join()) return undefined;
    return [
      "placeholders-differ",
      `The translation has to hold exactly these placeholders: ${wanted?.map((name) => `{${name}}`).join(", ") || "none"}.`,
    ];
  },
  ({ unit: { target }, language }) =>
    avoidedPhrases(target.text, language).length === 0
      ? undefined
      : [
          "avoided-phrase",
          "The translation uses a wording that must never be used: see packages/text/words/avoided-phrases.json for what to say instead.",
        ],
  ({ unit: { target } }) =>
    target.status !== "reviewed" || (target.reviewedBy && /^\d{4}-\d\d-\d\d$/.test(target.reviewedOn ?? ""))
      ? undefined
      : [
          "reviewer-missing",
          "Reviewed by whom, and when? Add notes of the categories reviewedBy and reviewedOn (YYYY-MM-DD), or pass --reviewed-by and --reviewed-on.",
        ],
  ({ unit: { target }, kept, replaceReviewed }) =>
    !replaceReviewed &&
    kept?.status === "reviewed" &&
    target.status !== "reviewed" &&
    kept.text !== target.text
      ? [
          "reviewed-by-draft",
          "A reviewed translation would be replaced by a draft: have it reviewed, or pass --replace-reviewed.",
        ]
      : undefined,
];

/** Everything that stands in the way of taking a translation over; empty for one in order. */
export function checkTranslation(file: string, check: TranslationCheck): TranslationFault[] {
  const at = { file, unit: check.unit.id };
  if (check.english === undefined)
    return [
      {
        code: "unknown-unit",
        ...at,
        message: "There is no such message: export again, and leave the ids as they are.",
      },
    ];
  return checks.flatMap((run) => {
    const found = run(check);
    return found ? [{ code: found[0], ...at, message: found[1] }] : [];
  });
}
