import { type Language, noticesOnRecord, type PinnedStandard, readScoringCase } from "@spean/model";
import { compileStandard, rankNextQuestions } from "@spean/rules";
import { loadStandardText } from "@spean/standard/load-text";
import {
  createAssessmentText,
  createNoticeBlocks,
  catalogues,
  createText,
  renderBlocksAsPlainText,
  type TextOptions,
} from "@spean/text";
import { type Command, Option } from "commander";
import { checkInputEntry, type InputEntry } from "@spean/bulk/entries";
import type { CommandContext } from "../context.js";
import { loadScoringStandard } from "../input/load-standard.js";
import { readInputChunks, openByteInput } from "../input/open-input.js";
import { readInputEntries } from "../input/read-entries.js";
import { standardLabelsOf, textStatusOf } from "../labels.js";
import { countSignsTakenBack } from "../count-taken-back.js";
import { languageOfTerminal } from "../language-of.js";
import { createLanguageOption } from "../language-option.js";
import { formatFaultText } from "../output/fault-text.js";
import { refuseSharedPlaces } from "../places/refuse-shared-places.js";
import { blocksOfPublishedCase } from "../published.js";
import { createStandardOption } from "../standard-option.js";
import { assessmentViewOf } from "../view.js";

interface ExplainOptions extends TextOptions {
  readonly lang?: Language;
  readonly standard?: string;
}

/** The text of a case, or its faults worded for a person. */
interface Explained {
  readonly text?: string;
  readonly faults?: string;
}

type Explainer = (entry: InputEntry, place: string) => Explained;

const BETWEEN = `\n${"-".repeat(78)}\n\n`;

const help = `
FILE holds cases: one JSON object, an array, or NDJSON. Of a published case (a top-level "published" with title, citation and
courtFinding) the text first names the case and what the court found. Of a record whose dates contradict its age class, or in
which something else looks odd, it says so above the assessment. Faults go to standard error.

Example:
  $ spean explain case.json --lang th --numerals native`;

/** Adds `spean explain`: assessments as text a person can read. */
export function addExplainCommand(program: Command, context: CommandContext): void {
  program
    .command("explain")
    .summary("explain the assessment of cases in words")
    .description("Explain the assessment of cases, as text a person can read in English, Khmer or Thai.")
    .argument("<file...>", "cases; - reads standard input")
    .addOption(createLanguageOption())
    .addOption(
      new Option("--numerals <system>", "digits: 0-9, or those of the language's own script")
        .choices(["latn", "native"])
        .default("latn"),
    )
    .addOption(createStandardOption())
    .addHelpText("after", help)
    .action(async (files: string[], options: ExplainOptions) => {
      context.exitCode = (await explainFiles(files, options, context)) ? 0 : 1;
    });
}

/** Explains every case of every file; whether none was at fault. */
async function explainFiles(
  files: readonly string[],
  options: ExplainOptions,
  { io, out }: CommandContext,
): Promise<boolean> {
  const reads = Object.fromEntries(files.map((file, index) => [`file ${index + 1}`, file]));
  await refuseSharedPlaces(
    { reads: { ...reads, "--standard": options.standard }, writes: {}, prints: true },
    io,
  );
  const explainer = await explainerOf(
    await loadScoringStandard(options.standard, io),
    options.lang ?? languageOfTerminal(io.env),
    options,
  );
  let between = "";
  let sound = true;
  for (const file of files) {
    const input = await openByteInput(file, io);
    for await (const entry of readInputEntries(readInputChunks(input))) {
      const { text, faults } = explainer(entry, `${input.name}:${entry.line}`);
      if (faults !== undefined) {
        sound = false;
        io.stderr.write(faults);
      }
      if (text === undefined) continue;
      await out.write(between + text);
      between = BETWEEN;
    }
  }
  return sound;
}

async function explainerOf(
  standard: PinnedStandard,
  language: Language,
  options: TextOptions,
): Promise<Explainer> {
  const evaluator = compileStandard(standard);
  const known = new Set(standard.indicators.map(({ code }) => code));
  const words = await loadStandardText(language);
  const labels = standardLabelsOf(standard, words);
  const status = textStatusOf(words);
  const text = createText(catalogues[language], options);
  return (entry, place) => {
    const read = checkInputEntry(entry, (value) => readScoringCase(value, known));
    if (!read.ok) return { faults: read.faults.map((fault) => formatFaultText(place, fault)).join("") };
    const scoringCase = read.value;
    const assessed = {
      standard,
      scoringCase,
      assessment: evaluator.evaluate(scoringCase),
      advice: rankNextQuestions(evaluator, scoringCase),
    };
    const value = entry.value.ok && entry.value.value;
    const view = { ...assessmentViewOf(assessed, status), takenBack: countSignsTakenBack(value) };
    const notices = createNoticeBlocks(noticesOnRecord(value, { now: new Date().toISOString() }), text);
    const published = blocksOfPublishedCase(value, language);
    return {
      text: renderBlocksAsPlainText([
        ...published,
        ...notices,
        ...createAssessmentText({ view, labels, text }),
      ]),
    };
  };
}
