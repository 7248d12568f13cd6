// Writes what `spean explain` says of a Poipet adult into docs/explained-case.md, in each language.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const page = new URL("docs/explained-case.md", root);
const path = (file) => fileURLToPath(new URL(file, root));

const explained = (language) =>
  execFileSync(
    process.execPath,
    [
      path("packages/cli/bin/spean.mjs"),
      "explain",
      path("packages/conformance/published-cases/poipet-adult-1.json"),
      "--lang",
      language,
    ],
    { encoding: "utf8" },
  );

const updated = readFileSync(page, "utf8").replace(
  /<!-- explain (\w+) -->[^]*?<!-- end -->/g,
  (_, language) =>
    `<!-- explain ${language} -->\n\`\`\`text\n${explained(language).trimEnd()}\n\`\`\`\n<!-- end -->`,
);
writeFileSync(page, updated);
