// The words of every package: generated files, and translators' files. `npm run words -- --help`.
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Language, languageCodes } from "@spean/model";
import { generateFiles } from "./generate-files.js";
import { copiedWords, exportWords, importWords, writeCatalogues } from "./translate-words.js";
import { UnreadableXliff, writeXliff } from "./xliff-document.js";

const help = `Usage: npm run words -- COMMAND

  generate                  write every file that is generated from words and from the list of languages
  copy LANGUAGE             give a new language every catalogue, the English copied and marked as a draft
  export LANGUAGE -o FILE   write all words for translators, as XLIFF 2.1 with their status
  import FILE LANGUAGE      take translations over, if every one is in order; LANGUAGE may be left out
      --replace-reviewed    let a draft take the place of a reviewed translation
      --reviewed-by NAME    role or body that reviewed the units marked as reviewed
      --reviewed-on DATE    day of that review, YYYY-MM-DD

Languages: ${languageCodes.join(", ")}. Exit: 0 done, 1 the file is at fault and nothing was written, 2 the call was wrong.`;

/** A call that cannot be understood; ends with exit code 2. */
class WrongWordsCall extends Error {}

function languageFrom(value: string | undefined): Language {
  const read = Language.safeParse(value);
  if (value === "en")
    throw new WrongWordsCall("English is the source of every translation: edit words/en.json.");
  if (!read.success)
    throw new WrongWordsCall(
      `Name a language: ${languageCodes.join(", ")}. A new one goes into packages/model/src/languages.ts first.`,
    );
  return read.data;
}

interface WordsOptions {
  readonly output?: string | undefined;
  readonly "replace-reviewed"?: boolean | undefined;
  readonly "reviewed-by"?: string | undefined;
  readonly "reviewed-on"?: string | undefined;
}

function runImport(file: string | undefined, named: string | undefined, options: WordsOptions): number {
  if (file === undefined) throw new WrongWordsCall("Name the file to import.");
  const xml = readFileSync(file, "utf8");
  const language = languageFrom(named ?? /\btrgLang="([^"]*)"/.exec(xml)?.[1]);
  const { "reviewed-by": reviewedBy, "reviewed-on": reviewedOn } = options;
  const { faults, changed, catalogues } = importWords(xml, language, {
    replaceReviewed: options["replace-reviewed"] ?? false,
    ...(reviewedBy && { reviewedBy }),
    ...(reviewedOn && { reviewedOn }),
  });
  for (const { code, file, unit, message } of faults) console.error(`${code} at ${file} ${unit}: ${message}`);
  if (faults.length > 0) return 1;
  writeCatalogues(catalogues, language);
  generateFiles();
  console.log(`${changed} messages changed in "${language}".`);
  return 0;
}

/** Whether an export may take the place of what stands there: nothing, or an older export. */
function mayBeReplaced(file: string): boolean {
  return !existsSync(file) || (statSync(file).isFile() && readFileSync(file, "utf8").includes("<xliff"));
}

const commands: Readonly<Record<string, (values: readonly string[], options: WordsOptions) => number>> = {
  generate() {
    for (const path of generateFiles()) console.log(path);
    return 0;
  },
  copy([language]) {
    const code = languageFrom(language);
    writeCatalogues(copiedWords(code), code);
    generateFiles();
    return 0;
  },
  export([language], { output }) {
    if (output === undefined) throw new WrongWordsCall("Name the file to write with -o FILE.");
    const xliff = writeXliff(exportWords(languageFrom(language)));
    if (!mayBeReplaced(output))
      throw new WrongWordsCall("-o names a file that is there already and is no XLIFF: name another.");
    // beside it first, so that a full disk leaves what was there
    writeFileSync(`${output}.new`, xliff);
    renameSync(`${output}.new`, output);
    return 0;
  },
  import: ([file, language], options) => runImport(file, language, options),
};

function run(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      output: { type: "string", short: "o" },
      "replace-reviewed": { type: "boolean" },
      "reviewed-by": { type: "string" },
      "reviewed-on": { type: "string" },
    },
  });
  const [name = "", ...rest] = positionals;
  if (values.help) {
    console.log(help);
    return 0;
  }
  if (!Object.hasOwn(commands, name)) throw new WrongWordsCall(help);
  return commands[name]!(rest, values);
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = error instanceof UnreadableXliff || "syscall" in (error as object) ? 1 : 2;
}
