// Holds the manner of the house: names of several words, one meaning each, no bare participle as a type,
// files worth opening.
import { pathToFileURL } from "node:url";
import { listExportedNames, onlyReexports, readSourceFiles, wordsInName } from "./source-names.mjs";

const leastMeanWords = 2.4;
const longLine = 120;
const mostLongLines = 0.007;
const crumb = 20;
const largest = 300;
const [leastMedian, mostMedian] = [40, 80];
/** Nouns of the field that end as participles do. */
const fieldNouns = new Set(["Finding", "Rescreening"]);
/** Entry points of every package: the words of one language. */
const languageEntries = new Set(["en", "km", "th"]);
const irregularParticiples =
  /^(Kept|Begun|Told|Shown|Sought|Found|Written|Known|Sent|Held|Taken|Given|Seen|Drawn|Made|Left|Met|Built)$/;
const regularParticiples = /^[A-Z][a-z]*(ed|ing)$/;

/** Bare participles among types: `Kept`, `Sending`. What is kept, and of what, has to be in the name. */
export const findParticiples = (names) =>
  names.filter(
    ({ name, type }) =>
      type && !fieldNouns.has(name) && (regularParticiples.test(name) || irregularParticiples.test(name)),
  );

/** Names that more than one file declares: two meanings, or one thing written twice. */
export function findSharedNames(names) {
  const paths = new Map();
  for (const one of names) paths.set(one.name, [...(paths.get(one.name) ?? []), one]);
  return [...paths].filter(([name, all]) => all.length > 1 && !languageEntries.has(name));
}

/** Files of a few lines, index files and public entries aside, that only rename or hand on. */
export const findCrumbs = (files, isEntry) =>
  files.filter(
    (file) =>
      file.text.split("\n").length - 1 <= crumb &&
      !/(^|\/)index\.ts$/.test(file.path) &&
      !isEntry(file.path) &&
      onlyReexports(file),
  );

const medianOf = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Every fault, as a sentence that says what and where; and the figures that were measured. */
export function checkManner(files) {
  const names = listExportedNames(files);
  const lines = files.flatMap(({ text }) => text.split("\n"));
  const sizes = files.map(({ text }) => text.split("\n").length - 1);
  const mean = names.reduce((sum, { name }) => sum + wordsInName(name).length, 0) / names.length;
  const long = lines.filter((line) => line.length > longLine).length / lines.length;
  const median = medianOf(sizes);
  const isEntry = (path) => /^packages\/[^/]+\/src\/([^/]+|record\/[^/]+)\.ts$/.test(path);
  const faults = [
    ...(mean < leastMeanWords
      ? [`An exported name has ${mean.toFixed(2)} words in the mean: ${leastMeanWords} at least.`]
      : []),
    ...(long > mostLongLines
      ? [`${(100 * long).toFixed(2)} % of lines are longer than ${longLine}: 0.7 % at most.`]
      : []),
    ...(median < leastMedian || median > mostMedian
      ? [`The median file has ${median} lines: 40 to 80.`]
      : []),
    ...files
      .filter((_, at) => sizes[at] > largest)
      .map(({ path }) => `${path} has more than ${largest} lines.`),
    ...findCrumbs(files, isEntry).map(
      ({ path }) => `${path} only hands on what other files declare: merge it.`,
    ),
    ...findParticiples(names).map(
      ({ name, path }) => `${path}: the type ${name} is a bare participle: name the thing.`,
    ),
    ...findSharedNames(names).map(
      ([name, all]) => `${name} is exported from ${all.map(({ path }) => path).join(" and ")}.`,
    ),
  ];
  const figures = `${files.length} files, median ${median} lines, largest ${Math.max(...sizes)}; ${names.length} exported names of ${mean.toFixed(2)} words; ${(100 * long).toFixed(2)} % of lines over ${longLine}.`;
  return { faults, figures };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { faults, figures } = checkManner(readSourceFiles());
  console.log([...faults, figures].join("\n"));
  process.exitCode = faults.length > 0 ? 1 : 0;
}
