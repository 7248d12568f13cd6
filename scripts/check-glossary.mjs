// Holds GLOSSARY.md and the code together: `npm run check:glossary`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const IDENTIFIER = /`([A-Za-z_$][\w$]*)`(?: \(([^)]+)\))?/g;
const DEFINITION =
  /^export (?:declare |abstract |async )*(?:function\*?|class|interface|type|const|enum|let) ([\w$]+)/gm;
const REEXPORT = /^export (?:type )?\{([^}]*)\}/gm;

/** Splits `sealRecordOnce` into `seal`, `record`, `once`. */
export const splitName = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[\s_]+/);

/** Reads the rows `| word | meaning | in code | not |` of the glossary. */
export function readGlossary(markdown) {
  return markdown
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| word |"))
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))
    .map(([, word, , code = "", not = ""]) => ({
      word,
      identifiers: [...code.matchAll(IDENTIFIER)].map(([, name, place]) => ({ name, place })),
      forbidden: not
        .split(",")
        .map((synonym) => synonym.trim())
        .filter(Boolean),
    }));
}

/**
 * Reads which names a source file exports; `defined` tells whether they are declared there or only passed on.
 */
export function readExports(path, source) {
  const passedOn = [...source.matchAll(REEXPORT)].flatMap(([, names]) =>
    names.split(",").map((name) =>
      name
        .replace(/^\s*type /, "")
        .split(" as ")
        .at(-1)
        .trim(),
    ),
  );
  return [
    ...[...source.matchAll(DEFINITION)].map(([, name]) => ({ path, name, defined: true })),
    ...passedOn.filter(Boolean).map((name) => ({ path, name, defined: false })),
  ];
}

/** Names every disagreement between the glossary and the exports, each with how to mend it. */
export function checkGlossary(rows, exported) {
  const known = new Set(exported.map(({ name }) => name));
  const identifiers = rows.flatMap(({ word, identifiers }) => identifiers.map((one) => ({ word, ...one })));
  const missing = identifiers
    .filter(({ name }) => !known.has(name))
    .map(
      ({ word, name }) =>
        `GLOSSARY.md, "${word}": nothing exports ${name}. Name the identifier that carries the word, or none.`,
    );
  const elsewhere = identifiers.flatMap(({ word, name, place }) =>
    exported
      .filter((one) => one.defined && one.name === name && place && !one.path.includes(`/${place}/`))
      .map(
        ({ path }) =>
          `${path}: ${name} means "${word}" and is defined in ${place} only. Give this another name, of two words or more.`,
      ),
  );
  const synonyms = rows.flatMap(({ word, forbidden }) =>
    forbidden.flatMap((synonym) =>
      exported
        .filter(
          ({ defined, name }) =>
            defined && splitName(name).some((part) => part === synonym || part === `${synonym}s`),
        )
        .map(({ path, name }) => `${path}: ${name} says "${synonym}". The word is "${word}" (GLOSSARY.md).`),
    ),
  );
  return [...missing, ...elsewhere, ...synonyms];
}

/** Lists the source files of every package and app, as paths from the root. */
const sourceFilesIn = (root) =>
  ["packages", "apps"].flatMap((folder) =>
    readdirSync(`${root}/${folder}`)
      .map((name) => `${folder}/${name}/src`)
      .filter((source) => existsSync(`${root}/${source}`))
      .flatMap((source) =>
        readdirSync(`${root}/${source}`, { recursive: true }).map((path) => `${source}/${path}`),
      )
      .filter((path) => path.endsWith(".ts") && !/\.(test|stories)\.ts$/.test(path)),
  );

function main(root) {
  const files = sourceFilesIn(root);
  const exported = files.flatMap((path) => readExports(`/${path}`, readFileSync(`${root}/${path}`, "utf8")));
  const rows = readGlossary(readFileSync(`${root}/GLOSSARY.md`, "utf8"));
  const complaints = checkGlossary(rows, exported);
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length === 0) console.log(`${rows.length} words, ${exported.length} exports: they agree.`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  main(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
