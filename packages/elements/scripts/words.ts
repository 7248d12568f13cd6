// Writes the words of each group and language to src/generated/. Run it after a message was changed: npm run words -w @spean/elements
import { writeFileSync } from "node:fs";
import { groups, languages, wordsFile, wordsPath } from "./compose-words.js";

for (const group of groups)
  for (const language of languages)
    writeFileSync(
      new URL(`../src/generated/${wordsPath(group, language)}`, import.meta.url),
      wordsFile(group, language),
    );
