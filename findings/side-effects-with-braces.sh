#!/usr/bin/env bash
# esbuild 0.28.2 drops a module that package.json lists in `sideEffects` with braces.
#
# Guessed: `"sideEffects": ["./register.{js,cjs}"]` means the same to every bundler, since webpack, where the
# field comes from, reads it as a glob. A page that imports the module for what it does gets it.
# Seen: webpack 5.113.0 keeps the module; esbuild 0.28.2 knows `*` and `**` alone, matches nothing, and gives a
# bundle without it, with a warning and exit code 0. The Angular command line builds with esbuild, and shows no
# warning for a package in node_modules. Written out one by one, both keep it.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund esbuild@0.28.2 webpack@5.113.0

library() {
  mkdir -p node_modules/tags
  echo 'globalThis.defined = "a tag";' >node_modules/tags/register.js
  printf '{ "name": "tags", "version": "1.0.0", "type": "module", "exports": { "./register": "./register.js" }, "sideEffects": [%s] }' "$1" >node_modules/tags/package.json
}
keeps() { grep -q "a tag" "$1" && echo kept || echo dropped; }
bundle() {
  echo 'import "tags/register";' >page.mjs
  npx --no-install esbuild page.mjs --bundle --log-level=silent --outfile=by-esbuild.js
  node -e 'require("webpack")({ mode: "production", context: process.cwd(), entry: "./page.mjs", output: { path: process.cwd(), filename: "by-webpack.js" } }, (error, stats) => { if (error || stats.hasErrors()) { console.error(error ?? stats.toString()); process.exit(1); } })'
  echo "esbuild $(keeps by-esbuild.js), webpack $(keeps by-webpack.js)"
}

library '"./register.{js,cjs}"'
braces="$(bundle)"
library '"./register.js", "./register.cjs"'
each="$(bundle)"
printf 'with braces:   %s\none by one:    %s\n' "$braces" "$each"
[ "$braces" = "esbuild dropped, webpack kept" ] && [ "$each" = "esbuild kept, webpack kept" ] ||
  { echo "This has changed." >&2; exit 1; }
