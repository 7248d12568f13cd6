import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { build } from "vite";
import { sourceResolution } from "../../../scripts/source-resolution.mjs";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

/** A page that is served until it is closed. */
export interface ServedPage {
  readonly address: string;
  close(): void;
}

/**
 * Builds a page of this folder into another, as a host would, and serves it under a policy: without
 * exceptions, where none is named.
 */
export async function servedPage(
  page: string,
  into: string,
  policy = "default-src 'self'",
): Promise<ServedPage> {
  await build({
    root: join(import.meta.dirname, page),
    configFile: false,
    logLevel: "error",
    // the test runner says it is no production
    resolve: { ...sourceResolution, conditions: ["production", "browser", "module"] },
    build: { outDir: into, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const server = createServer(({ url = "/" }, response) => {
    const name = url === "/" ? "/index.html" : url;
    try {
      const body = readFileSync(join(into, name));
      response
        .writeHead(200, {
          "content-type": TYPES[extname(name)] ?? "application/octet-stream",
          "content-security-policy": policy,
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
    close: () => server.close(),
  };
}
