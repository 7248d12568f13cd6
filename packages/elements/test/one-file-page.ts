import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { join } from "node:path";

const oneFile = join(import.meta.dirname, "../dist/bundle/spean.js");

/** A page with the one file, and what its forms sent. */
export interface OneFilePage {
  readonly address: string;
  /** What each form sent, in order: names and values. */
  readonly sent: [string, string][][];
  close(): void;
}

async function formIn(request: IncomingMessage): Promise<[string, string][]> {
  let body = "";
  for await (const chunk of request) body += String(chunk);
  return [...new URLSearchParams(body)];
}

/**
 * Serves a page that can load `spean.js`, and scripts of its own by their names; what is posted is kept.
 *
 * @param port of a page that was closed, to serve it again; without one a free port
 */
export async function oneFilePage(
  page: string,
  scripts: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<OneFilePage> {
  const sent: [string, string][][] = [];
  const answer = async (request: IncomingMessage): Promise<readonly [type: string, body: string]> => {
    if (request.method === "POST") {
      sent.push(await formIn(request));
      return ["text/html", "<!doctype html><title>Sent</title>"];
    }
    const name = (request.url ?? "/").slice(1);
    if (name === "spean.js") return ["text/javascript", readFileSync(oneFile, "utf8")];
    const script = scripts[name];
    return script === undefined ? ["text/html", page] : ["text/javascript", script];
  };
  const server = createServer((request, response) => {
    void answer(request).then(([type, body]) =>
      response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body),
    );
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    address: `http://127.0.0.1:${(server.address() as { port: number }).port}/`,
    sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
