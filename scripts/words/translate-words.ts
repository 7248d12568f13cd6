import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Language } from "@spean/model";
import { catalogueUrl, findCatalogueFolders, readCatalogue } from "./catalogue-files.js";
import { checkTranslation, type TranslationFault } from "./check-translation.js";
import { hasCases } from "./message-syntax.js";
import {
  type MessageUnit,
  printCatalogue,
  type TranslatedMessage,
  unitsOf,
  withMessages,
} from "./message-units.js";
import {
  readXliff,
  type TranslationDocument,
  type TranslationFile,
  type TranslationUnit,
  unitFor,
} from "./xliff-document.js";

const byId = (units: readonly MessageUnit[]): ReadonlyMap<string, MessageUnit> =>
  new Map(units.map((unit) => [unit.id, unit]));

function contextOf({ id, text }: MessageUnit): string[] {
  const [part, ...rest] = id.split(":");
  return [
    ...(rest.length > 0 ? [`Part: ${part}`] : []),
    ...(hasCases(text)
      ? ["ICU MessageFormat with cases: translate the words, keep names, keywords, # and braces."]
      : []),
  ];
}

/** Every message of the repository with its translation in one language, where it has one. */
export function exportWords(language: string): TranslationDocument {
  return {
    language,
    files: findCatalogueFolders().map((folder) => {
      const translations = byId(unitsOf(readCatalogue(folder, language)));
      const units = unitsOf(readCatalogue(folder, "en"));
      return {
        path: folder.path,
        units: units.map((unit) => unitFor(unit, translations.get(unit.id), contextOf(unit))),
      };
    }),
  };
}

/** Settings of an import. */
export interface ImportOptions {
  readonly replaceReviewed?: boolean;
  /** Reviewer of units that are marked as reviewed and do not say by whom. */
  readonly reviewedBy?: string;
  readonly reviewedOn?: string;
}

/**
 * An import: the catalogues to write, by path; or everything that stands in the way, in which case nothing
 * may be written.
 */
export interface WordsImport {
  readonly faults: readonly TranslationFault[];
  readonly changed: number;
  readonly catalogues: ReadonlyMap<string, string>;
}

type FileImport = Omit<WordsImport, "catalogues"> & { readonly printed?: string };

const signed = (target: TranslatedMessage, { reviewedBy, reviewedOn }: ImportOptions): TranslatedMessage =>
  target.status === "reviewed"
    ? { ...(reviewedBy && { reviewedBy }), ...(reviewedOn && { reviewedOn }), ...target }
    : target;

/**
 * In the order in which a catalogue has them; a reviewed translation that comes back as the same words stays
 * reviewed, and a back-translation goes with the words that it was made from.
 */
const messageFor = (target: TranslatedMessage, kept: TranslatedMessage | undefined): TranslatedMessage => {
  if (kept?.status === "reviewed" && target.status !== "reviewed" && kept.text === target.text) return kept;
  const { text, status, reviewedBy, reviewedOn, backTranslation } = target;
  const isStale = kept !== undefined && kept.text !== text && kept.backTranslation === backTranslation;
  return {
    text,
    status,
    ...(reviewedBy && { reviewedBy }),
    ...(reviewedOn && { reviewedOn }),
    ...(backTranslation && !isStale && { backTranslation }),
  };
};

interface ImportedFile {
  readonly file: TranslationFile;
  readonly language: Language;
  readonly options: ImportOptions;
}

function importFile({ file, language, options }: ImportedFile): FileImport {
  const fault = (code: string, unit: string, message: string): TranslationFault => ({
    code,
    file: file.path,
    unit,
    message,
  });
  if (!findCatalogueFolders().some(({ path }) => path === file.path))
    return {
      changed: 0,
      faults: [
        fault(
          "unknown-file",
          "",
          "There is no such folder of words: export again, and leave `original` as it is.",
        ),
      ],
    };
  const english = byId(unitsOf(readCatalogue(file, "en")));
  const before = readCatalogue(file, language);
  const kept = byId(unitsOf(before));
  const messages = new Map<string, TranslatedMessage>();
  const faults = file.units.flatMap(({ target, ...unit }): TranslationFault[] => {
    if (target === undefined) return english.has(unit.id) ? [] : checkUnknown(file, { ...unit });
    if (messages.has(unit.id))
      return [fault("duplicate-unit", unit.id, "The message stands twice: keep one of the two.")];
    const given = signed(target, options);
    messages.set(unit.id, messageFor(given, kept.get(unit.id)));
    return checkTranslation(file.path, {
      unit: { ...unit, target: given },
      language,
      english: english.get(unit.id)?.text,
      kept: kept.get(unit.id),
      replaceReviewed: options.replaceReviewed ?? false,
    });
  });
  const missing = [...english.keys()].filter((id) => !messages.has(id) && !kept.has(id));
  const skeleton = completed(readCatalogue(file, "en"), before, language);
  const changed = [...messages].filter(
    ([id, message]) => JSON.stringify(message) !== JSON.stringify(withoutId(kept.get(id))),
  );
  return {
    faults: [
      ...faults,
      ...missing.map((id) =>
        fault(
          "missing-translation",
          id,
          "The language has no translation of this message yet: translate it.",
        ),
      ),
    ],
    changed: changed.length,
    printed: printCatalogue(withMessages(skeleton, messages)),
  };
}

const checkUnknown = (file: TranslationFile, unit: TranslationUnit): TranslationFault[] =>
  checkTranslation(file.path, {
    unit: { ...unit, target: { text: "", status: "draft" } },
    language: "en",
    english: undefined,
    kept: undefined,
    replaceReviewed: false,
  });

function withoutId(unit: MessageUnit | undefined): TranslatedMessage | undefined {
  if (!unit) return undefined;
  const { id: _, ...message } = unit;
  return message;
}

/**
 * The English catalogue with what another language has of it, in the order of the English one; a field
 * `language` names the language.
 */
function completed(english: unknown, before: unknown, language: string): unknown {
  const whole = withMessages(english, new Map(unitsOf(before).map((unit) => [unit.id, withoutId(unit)!])));
  return typeof whole === "object" && whole !== null && "language" in whole && whole.language === "en"
    ? { ...whole, language }
    : whole;
}

/** Checks an XLIFF document against the repository. Nothing is written; throws `UnreadableXliff`. */
export function importWords(xml: string, language: Language, options: ImportOptions = {}): WordsImport {
  const document = readXliff(xml);
  if (document.language !== language)
    return {
      changed: 0,
      catalogues: new Map(),
      faults: [
        {
          code: "wrong-language",
          file: "",
          unit: "",
          message: `The document is not in "${language}": its trgLang names another language.`,
        },
      ],
    };
  const imported = document.files.map((file) => ({ file, ...importFile({ file, language, options }) }));
  return {
    faults: imported.flatMap(({ faults }) => faults),
    changed: imported.reduce((sum, { changed }) => sum + changed, 0),
    catalogues: new Map(
      imported.flatMap(({ file, printed }) => (printed ? [[file.path, printed] as const] : [])),
    ),
  };
}

/** The English words of every folder that a language has none in yet, marked as drafts, by path. */
export function copiedWords(language: string): ReadonlyMap<string, string> {
  const missing = findCatalogueFolders().filter((folder) => !existsSync(catalogueUrl(folder, language)));
  return new Map(
    missing.map((folder) => {
      const english = readCatalogue(folder, "en");
      const drafts = new Map(unitsOf(english).map(({ id, text }) => [id, { text, status: "draft" }]));
      return [folder.path, printCatalogue(withMessages(completed(english, undefined, language), drafts))];
    }),
  );
}

/**
 * Writes catalogues of one language, each beside its place first, so that a full disk leaves what was there.
 */
export function writeCatalogues(catalogues: ReadonlyMap<string, string>, language: string): void {
  for (const [path, content] of catalogues) {
    const url = catalogueUrl({ path }, language);
    mkdirSync(new URL(".", url), { recursive: true });
    writeFileSync(`${fileURLToPath(url)}.new`, content);
    renameSync(`${fileURLToPath(url)}.new`, url);
  }
}
