import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

/**
 * Only the loopback interface; no option changes this. Outside traffic arrives through a local HTTPS proxy.
 */
const hostname = "127.0.0.1";

/** So long may the headers of a request take, and a whole request, in milliseconds: a slow link needs a while. */
const [headersTimeout, requestTimeout] = [20_000, 120_000];

/** A server that listens. `stop` lets requests under way finish. */
export interface HttpListener {
  readonly address: string;
  stop(): Promise<void>;
}

/** Listens with an app on a port of this machine; on any that is free, for 0. @throws if it cannot */
export async function listenOnPort(app: Hono, port: number): Promise<HttpListener> {
  const server = serve({ fetch: app.fetch, hostname, port }) as Server;
  Object.assign(server, { headersTimeout, requestTimeout });
  await new Promise<void>((resolve, reject) => server.once("listening", resolve).once("error", reject));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return { address: `http://${hostname}:${(server.address() as AddressInfo).port}/`, stop };
}
