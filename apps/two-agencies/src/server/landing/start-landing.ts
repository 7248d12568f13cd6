import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { AgencyCode } from "../../agencies/agency.js";
import type { AgencyAddresses } from "../../shared/landing.js";
import { replyWithFailure } from "../http/failure-reply.js";
import { hostHeaderGuard } from "../http/host-header-guard.js";
import { securityHeaders } from "../http/security-headers.js";
import { listenOnPort, type HttpListener } from "../listen.js";

/** Parts of the landing server. */
interface LandingParts {
  readonly agents: readonly { readonly agency: AgencyCode; readonly address: string }[];
  readonly port: number;
  readonly pageFolder: string;
}

const patience = 2000;

/** Probes the health check of a system, with a timeout. */
const isUp = (address: string): Promise<boolean> =>
  fetch(new URL("/health", address), { signal: AbortSignal.timeout(patience) }).then(
    async ({ ok, body }) => {
      await body?.cancel();
      return ok;
    },
    () => false,
  );

/**
 * Serves the page that leads to both agencies and says which of them runs. It knows nothing else of either.
 */
export async function startLandingServer({ agents, port, pageFolder }: LandingParts): Promise<HttpListener> {
  const app = new Hono();
  app.use(securityHeaders, hostHeaderGuard(undefined));
  app.get("/api/agencies", async (context) => {
    const found = await Promise.all(
      agents.map(async ({ agency, address }) => ({ code: agency, address, runs: await isUp(address) })),
    );
    return context.json<AgencyAddresses>({ agencies: found });
  });
  app.get("/", serveStatic({ root: pageFolder, path: "landing/index.html" }));
  app.get("/assets/*", serveStatic({ root: pageFolder }));
  app.notFound((context) =>
    replyWithFailure(context, {
      status: 404,
      code: "not-found",
      message: "There is nothing at this address.",
    }),
  );
  return listenOnPort(app, port);
}
