// npm run create element NAME: the folder of a new element, named wherever an element is named, and what is
// left to do.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { elementEdits, elementFiles } from "./element-files.mjs";

const help = `Usage: npm run create element NAME

Creates <spean-NAME> in packages/elements/src/NAME: element, styles, test and story; its words in packages/elements/words; names it
in define-elements.ts, index.ts, README.md and the exports of package.json. Writes nothing where NAME is taken.

NAME is in lower case, words joined by hyphens, without the prefix: case-notes

Options:
  --into FOLDER  another checkout than this one (npm run create -- element NAME --into FOLDER)
  --help         this text

Exit codes: 0 created, 1 NAME is taken, 2 the call was wrong
`;

const leftToDo = (name) => `Created <spean-${name}> in packages/elements/src/${name}. Left to do:

  1. ${name}.ts: properties, events and parts, each with its doc comment, from which the manifest is made
  2. packages/elements/words/*.json, the group "${name}": the words, as drafts; then npm run words -- generate
  3. ${name}.stories.ts: every state that it can be in, and a place in Storybook instead of "New"
  4. ${name}.browser.test.ts: what it shows, and what it never does
  5. README.md of the package: its line in the table
  6. npx changeset

  npm run build -w @spean/elements && npx vitest run --project browser packages/elements/src/${name}
  npx vitest run --project node packages/elements && npm run check:size
`;

/** What the call asks for: a name, or what is to be said, with the exit code. */
function readCall(argv) {
  try {
    const options = { into: { type: "string" }, help: { type: "boolean" } };
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    if (values.help) return { code: 0, say: help };
    const [what, name, ...more] = positionals;
    if (what !== "element" || name === undefined || more.length > 0) return { code: 2, say: help };
    if (name.startsWith("spean-") || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      return {
        code: 2,
        say: "NAME is in lower case, words joined by hyphens, without the prefix: case-notes\n",
      };
    return { name, into: values.into ?? fileURLToPath(new URL("..", import.meta.url)) };
  } catch (error) {
    return { code: 2, say: `${error.message}\n\n${help}` };
  }
}

async function createElement(name, checkout) {
  const home = join(checkout, "packages/elements");
  const folder = join(home, "src", name);
  if (existsSync(folder) || existsSync(`${folder}.ts`))
    return { code: 1, say: `packages/elements/src/${name} exists already; nothing was written.\n` };
  const files = await elementFiles(name);
  const edited = elementEdits(name, (path) => readFileSync(join(home, path), "utf8"));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  for (const [path, content] of Object.entries(edited)) writeFileSync(join(home, path), content);
  execFileSync(process.execPath, ["--import", "tsx", "scripts/exports.ts"], { cwd: home, stdio: "inherit" });
  const generate = ["--tsconfig", "tsconfig.base.json", "scripts/words/words.ts", "generate"];
  execFileSync("npx", ["tsx", ...generate], { cwd: checkout, stdio: ["ignore", "ignore", "inherit"] });
  return { code: 0, say: leftToDo(name) };
}

const call = readCall(process.argv.slice(2));
const { code, say } = call.name === undefined ? call : await createElement(call.name, call.into);
(code === 0 ? process.stdout : process.stderr).write(say);
process.exitCode = code;
