// Run in a copy of the sources by scripts/words-add-language.test.ts. In: the code of a language that was
// added there. Out: what can be seen of it, as JSON on stdout.
import { render } from "@lit-labs/ssr";
import { collectResult } from "@lit-labs/ssr/lib/render-result.js";
import { html } from "lit";
import { runSpean } from "../../packages/cli/test/run-spean.js";
import { addAllLanguages } from "../../packages/elements/src/all-languages.js";
import { defineElements } from "../../packages/elements/src/define-elements.js";
import { findCatalogueFolders, readCatalogue } from "./catalogue-files.js";
import { staleFiles } from "./generate-files.js";
import { unitsOf } from "./message-units.js";

const code = process.argv[2] ?? "";
const scoringCase = { id: "c-1", ageClass: "adult", answers: { "act.recruited": "yes" } };

addAllLanguages();
defineElements();
const missing = findCatalogueFolders().flatMap((folder) => {
  const ids = new Set(unitsOf(readCatalogue(folder, code)).map(({ id }) => id));
  return unitsOf(readCatalogue(folder, "en")).flatMap(({ id }) =>
    ids.has(id) ? [] : [`${folder.path} ${id}`],
  );
});
const explained = await runSpean(["explain", "-", "--lang", code], { input: JSON.stringify(scoringCase) });
const element = await collectResult(render(html`<spean-quick-exit language=${code}></spean-quick-exit>`));

console.log(JSON.stringify({ missing, stale: staleFiles().map(([path]) => path), explained, element }));
