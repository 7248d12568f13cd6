// The files of a new element, from scripts/element-template, and the lines that name it in files that there
// are.
import { readFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

const templates = {
  "__name__.ts": "element.ts",
  "__name__-styles.ts": "styles.ts",
  "__name__.browser.test.ts": "browser.test.ts",
  "__name__.stories.ts": "stories.ts",
};

/**
 * The spellings of a name: `case-notes` is `CaseNotes` in a class, `caseNotes` in a constant, `Case notes` in
 * a title.
 */
function spellingsOf(name) {
  const pascal = name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
  const spaced = name.replaceAll("-", " ");
  return {
    __name__: name,
    __Pascal__: pascal,
    __camel__: pascal[0].toLowerCase() + pascal.slice(1),
    __Title__: spaced[0].toUpperCase() + spaced.slice(1),
  };
}

const filled = (text, name) =>
  Object.entries(spellingsOf(name)).reduce((all, [blank, word]) => all.replaceAll(blank, word), text);

/** Every file of the element's folder: its path in the folder, and its content. */
export async function elementFiles(name) {
  const config = await resolveConfig(new URL("element-files.mjs", import.meta.url).pathname);
  const files = Object.entries(templates).map(async ([path, template]) => {
    const url = new URL(`element-template/${template}.template`, import.meta.url);
    const content = filled(readFileSync(url, "utf8"), name);
    const file = filled(path, name);
    return [file, await format(content, { ...config, filepath: file })];
  });
  return Object.fromEntries(await Promise.all(files));
}

/** Puts a line among those that match a pattern, in the order of the alphabet, or after the last of them. */
function insertSorted(text, pattern, line) {
  const lines = text.split("\n");
  const places = lines.flatMap((one, place) => (pattern.test(one) ? [place] : []));
  if (places.length === 0) throw new Error(`There is no line like ${pattern} to put the new one beside.`);
  const place = places.find((one) => lines[one] > line) ?? places.at(-1) + 1;
  return lines.toSpliced(place, 0, line).join("\n");
}

/**
 * A catalogue of words with the group of the new element, in the order of the alphabet; the words are drafts.
 */
function insertWords(text, language, name) {
  const template = readFileSync(
    new URL(`element-template/${language}.json.template`, import.meta.url),
    "utf8",
  );
  const messages = filled(template, name).trim().split("\n").slice(1, -1);
  const group = [`  "${name}": {`, ...messages.map((line) => `  ${line}`), "  },"];
  const lines = text.split("\n");
  const following = lines.findIndex((line) => (/^ {2}"([a-z-]+)": \{$/.exec(line)?.[1] ?? "") > name);
  if (following === -1) throw new Error("The catalogue has no group to put the new one before.");
  return lines.toSpliced(following, 0, ...group).join("\n");
}

const edits = {
  "src/define-elements.ts": (text, { __name__: name, __Pascal__: pascal }) =>
    insertSorted(
      insertSorted(text, /^import \{ Spean/, `import { Spean${pascal} } from "./${name}/${name}.js";`),
      /^ {2}define\("spean-/,
      `  define("spean-${name}", Spean${pascal});`,
    ),
  "src/index.ts": (text, { __name__: name, __Pascal__: pascal }) =>
    text.replace(
      'export { define } from "./shared/define.js";',
      `export { Spean${pascal} } from "./${name}/${name}.js";\n$&`,
    ),
  ...Object.fromEntries(
    ["en", "km", "th"].map((language) => [
      `words/${language}.json`,
      (text, { __name__: name }) => insertWords(text, language, name),
    ]),
  ),
  "README.md": (text, { __name__: name }) =>
    insertSorted(
      text,
      /^\| `<spean-/,
      `| \`<spean-${name}>\` | say what it shows, in one line | nothing | New |`,
    ),
};

/** The files of the package that have to name the element; `read` gives their content, by path. */
export function elementEdits(name, read) {
  return Object.fromEntries(
    Object.entries(edits).map(([path, edit]) => {
      const text = read(path);
      const edited = edit(text, spellingsOf(name));
      if (edited === text) throw new Error(`${path} has no place for the new element any more.`);
      return [path, edited];
    }),
  );
}
