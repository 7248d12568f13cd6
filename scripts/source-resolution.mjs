import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../packages", import.meta.url));

/**
 * Every package as its source, so that a change is seen without a build; and one copy of Lit, which counts
 * its elements.
 */
export const sourceResolution = {
  alias: [
    { find: /^@spean\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
    { find: /^@spean\/([^/]+)\/([^/.]+)$/, replacement: `${packages}/$1/src/$2.ts` },
  ],
  dedupe: ["lit", "lit-html", "lit-element", "@lit/reactive-element"],
};
