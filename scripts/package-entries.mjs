// The entry points of a package, read from `exports` of its package.json, so that no other setting repeats them.
import { existsSync, readFileSync } from "node:fs";

const readExports = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, "utf8")).exports ?? {};
const builtFileOf = (entry) => entry?.import?.default ?? entry?.default;

/** The source of `dist/NAME.js`: `src/NAME.ts`, or of an element `src/NAME/NAME.ts`. */
function sourceOf(folder, name) {
  const [flat, nested] = [`src/${name}.ts`, `src/${name}/${name}.ts`];
  return existsSync(`${folder}/${flat}`) ? flat : nested;
}

/** Source files of a package's entry points. */
export const listEntrySources = (folder) =>
  Object.values(readExports(folder))
    .map(builtFileOf)
    .filter((path) => /^\.\/dist\/[^*]+\.js$/.test(path ?? ""))
    .map((path) => sourceOf(folder, path.slice("./dist/".length, -".js".length)));

/** Built file of an entry point, from the root of the repository: `@spean/elements/km`. */
export function findBuiltEntry(specifier) {
  const [, name, subpath] = /^@spean\/([^/]+)(\/.+)?$/.exec(specifier);
  const built = builtFileOf(readExports(`packages/${name}`)[`.${subpath ?? ""}`]);
  if (!built) throw new Error(`packages/${name}/package.json has no entry .${subpath ?? ""} in its exports.`);
  return `packages/${name}/${built.replace("./", "")}`;
}
