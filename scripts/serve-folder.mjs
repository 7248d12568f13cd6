// Serves a folder on a free port of this machine, as an agency's server would: under a strict
// Content-Security-Policy.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
};

export async function serveFolder(folder, policy = "default-src 'self'") {
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const name = path === "/" ? "/index.html" : path;
    try {
      const body = readFileSync(join(folder, name));
      response
        .writeHead(200, {
          "content-type": types[extname(name)] ?? "application/octet-stream",
          "content-security-policy": policy,
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
