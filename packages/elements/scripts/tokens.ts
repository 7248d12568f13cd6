// Writes the themes and the tokens of the elements. Run it after tokens/tokens.json was changed: npm run
// tokens -w @spean/elements
import { writeFileSync } from "node:fs";
import { themeCss, themes, tokensModule } from "./design-tokens.js";

const write = (path: string, text: string): void =>
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
for (const theme of themes) write(`themes/${theme}.css`, themeCss(theme));
write("src/generated/tokens.ts", tokensModule());
