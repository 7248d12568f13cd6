// Writes the words of each language to src/generated/. Run it after a message was changed: npm run words -w @spean/elements
import { writeFileSync } from "node:fs";
import { languages, wordsFile } from "./compose-words.js";

for (const language of languages) writeFileSync(new URL(`../src/generated/${language}.ts`, import.meta.url), wordsFile(language));
