// Writes to dist/ the manifest of the elements, and what is generated from it. Part of the build.
import { writeFileSync } from "node:fs";
import { customElements } from "./custom-elements.js";
import { editorData, jsxTypes, reactModule, reactTypes, vueTypes } from "./integrations.js";

const manifest = customElements();
const files: Readonly<Record<string, string>> = {
  "custom-elements.json": `${JSON.stringify(manifest, null, 2)}\n`,
  "vscode.html-custom-data.json": editorData(manifest),
  "react.js": reactModule(manifest, "esm"),
  "react.cjs": reactModule(manifest, "cjs"),
  "types/react.d.ts": reactTypes(manifest),
  "types/jsx.d.ts": jsxTypes(manifest),
  "types/vue.d.ts": vueTypes(manifest),
};
for (const [file, text] of Object.entries(files))
  writeFileSync(new URL(`../dist/${file}`, import.meta.url), text);
