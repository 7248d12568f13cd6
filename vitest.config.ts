import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = fileURLToPath(new URL("./packages", import.meta.url));

/** Tests run against the source of every package, so a change is seen without a build; the CLI's own tests spawn the built command. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@spean\/([^/]+)$/, replacement: `${source}/$1/src/index.ts` },
      { find: /^@spean\/([^/]+)\/([^/.]+)$/, replacement: `${source}/$1/src/$2.ts` },
    ],
  },
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "scripts/**/*.test.ts"],
    environment: "node",
  },
});
