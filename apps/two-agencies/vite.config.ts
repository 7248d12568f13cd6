import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { builtFilesPlugin } from "./src/page/offline/worker/built-files-plugin.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const packages = folder("../../packages");

/**
 * Builds the page into `dist/page`, from the packages' source, so that nothing else has to be built before.
 */
export default defineConfig({
  root: folder("src/page"),
  base: "/",
  publicDir: false,
  plugins: [builtFilesPlugin()],
  resolve: {
    alias: [
      { find: /^@spean\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^@spean\/([^/]+)\/([^/.]+)$/, replacement: `${packages}/$1/src/$2.ts` },
    ],
  },
  // nothing as a data: address, which the page's policy forbids
  build: {
    outDir: folder("dist/page"),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: {
        index: folder("src/page/index.html"),
        landing: folder("src/page/landing/index.html"),
        worker: folder("src/page/offline/worker/worker.ts"),
      },
      // a service worker has one address for ever: the browser asks there whether there is another version
      output: { entryFileNames: ({ name }) => (name === "worker" ? "worker.js" : "assets/[name]-[hash].js") },
    },
  },
});
