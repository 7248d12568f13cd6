// In: what stands in src/. Out: the entries of the package, each with its source, and the `exports` of
// package.json that they make.
import { existsSync, readdirSync } from "node:fs";

const source = new URL("../src/", import.meta.url);
const isEntry = (name: string): boolean =>
  /^[a-z-]+\.ts$/.test(name) && !/^(all-languages|define-elements)\.ts$/.test(name);

/** The folders of elements: `screening/screening.ts` holds `<spean-screening>`. */
const elementFolders: readonly string[] = readdirSync(source)
  .sort()
  .filter((folder) => existsSync(new URL(`${folder}/${folder}.ts`, source)));

/**
 * The source of every entry, by its name: each element's, under the name of its folder, each file of src/
 * itself, and the words of the record.
 */
export const entries: Readonly<Record<string, string>> = {
  ...Object.fromEntries(elementFolders.map((folder) => [folder, `src/${folder}/${folder}.ts`])),
  ...Object.fromEntries(
    readdirSync(source)
      .filter(isEntry)
      .map((file) => [file.replace(".ts", ""), `src/${file}`]),
  ),
  ...Object.fromEntries(
    readdirSync(new URL("record/", source)).map((file) => [
      `record/${file.replace(".ts", "")}`,
      `src/record/${file}`,
    ]),
  ),
};

/** Entries that define elements as soon as they are loaded, which only a browser can. */
const definingEntries = ["live", "register"];

const built = (
  name: string,
  path: string,
): Record<"import" | "require", { types: string; default: string }> => ({
  import: { types: path.replace(/^src(.*)\.ts$/, "./dist/types$1.d.ts"), default: `./dist/${name}.js` },
  require: {
    types: path.replace(/^src(.*)\.ts$/, "./dist/types-require$1.d.ts"),
    default: `./dist/${name}.cjs`,
  },
});

/** An entry that is nothing but types. */
const typesOnly = (name: string): Record<"import" | "require", { types: string }> => ({
  import: { types: `./dist/types/${name}.d.ts` },
  require: { types: `./dist/types-require/${name}.d.ts` },
});

/** The `exports` of package.json. */
export function packageExports(): Record<string, unknown> {
  const { index, "server-component": _standIn, ...others } = entries;
  const named = Object.keys(others).sort();
  return {
    ".": built("index", index!),
    ...Object.fromEntries(
      named.map((name) => [
        `./${name}`,
        {
          ...(definingEntries.includes(name) && { "react-server": "./dist/server-component.js" }),
          ...built(name, others[name]!),
        },
      ]),
    ),
    "./react": built("react", "src/react.ts"),
    "./jsx": typesOnly("jsx"),
    "./vue": typesOnly("vue"),
    "./custom-elements.json": "./dist/custom-elements.json",
    "./vscode.html-custom-data.json": "./dist/vscode.html-custom-data.json",
    "./tokens.json": "./tokens/tokens.json",
    "./themes/*.css": "./themes/*.css",
    "./package.json": "./package.json",
  };
}
