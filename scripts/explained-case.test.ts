import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));
const page = readFileSync(path("docs/explained-case.md"), "utf8");

test.each(["en", "km", "th"])(
  "docs/explained-case.md prints what the command says in %s; if not, run `node scripts/update-explained-case.mjs`",
  (language) => {
    const printed = new RegExp(
      `<!-- explain ${language} -->\n\`\`\`text\n([^]*?)\n\`\`\`\n<!-- end -->`,
    ).exec(page)?.[1];
    const command = [
      path("packages/cli/bin/spean.mjs"),
      "explain",
      path("packages/conformance/published-cases/poipet-adult-1.json"),
      "--lang",
      language,
    ];
    expect(printed).toBe(execFileSync(process.execPath, command, { encoding: "utf8" }).trimEnd());
  },
);
