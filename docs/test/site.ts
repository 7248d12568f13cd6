import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** Where `npm run docs:build` puts the site. */
export const dist = fileURLToPath(new URL("../.vitepress/dist", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** The built site on a free port of this machine, as any plain web server would serve it. */
export async function serveSite(): Promise<{ readonly address: string; close(): Promise<void> }> {
  if (!existsSync(dist)) throw new Error("The site is not built: run `npm run docs:build` first.");
  const server = createServer(({ url = "/" }, response) => {
    const path = join(dist, normalize(decodeURIComponent(new URL(url, "http://site").pathname)));
    const file =
      path.startsWith(dist) && existsSync(path) && statSync(path).isDirectory()
        ? join(path, "index.html")
        : path;
    if (!file.startsWith(dist) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: addressOf(server), close: () => new Promise((closed) => server.close(() => closed())) };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}
