// Reads the source files of packages and apps, and the names that they export, for the checks of names and
// sizes.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";

const isSource = (path) =>
  /^(packages|apps)\/[^/]+\/src\/.*\.ts$/.test(path) &&
  !/\.(test|stories|d)\.ts$|\/generated\/|\.browser\.test\.ts$/.test(path);

/** Paths and texts of the source files that git knows, without tests, stories and generated files. */
export function readSourceFiles() {
  const listed = execFileSync("git", ["ls-files", "packages", "apps"], { encoding: "utf8" })
    .trim()
    .split("\n");
  return listed.filter(isSource).map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const isExported = (statement) =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
const isType = (statement) =>
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement) ||
  ts.isClassDeclaration(statement);

function namesOf(statement) {
  if (!ts.isVariableStatement(statement)) return statement.name ? [statement.name.text] : [];
  return statement.declarationList.declarations.flatMap(({ name }) =>
    ts.isIdentifier(name) ? [name.text] : name.elements.map((element) => element.name.text),
  );
}

/**
 * Every name that a file itself declares and exports: `{ name, path, type }`, once for a type and a value of
 * one name.
 */
export function listExportedNames(files) {
  return files.flatMap(({ path, text }) => {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
    const names = new Map();
    for (const statement of statements)
      if (isExported(statement))
        for (const name of namesOf(statement))
          names.set(name, (names.get(name) ?? false) || isType(statement));
    return [...names].map(([name, type]) => ({ name, path, type }));
  });
}

/** Whether a file does nothing but hand on what other files declare. */
export function onlyReexports({ path, text }) {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (
    statements.length > 0 &&
    statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one))
  );
}

/** The words of a name: `readScoringCase` has three. */
export const wordsInName = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[\s_$]+/)
    .filter(Boolean);
