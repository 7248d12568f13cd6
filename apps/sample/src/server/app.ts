import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import type { Database } from "./database/database.js";
import { api } from "./http/api.js";
import { fail } from "./http/failure.js";
import { health } from "./http/health.js";
import { knownHost } from "./http/known-host.js";
import { lineOf, type Log } from "./http/log.js";
import { addPaper } from "./http/paper.js";
import { sameOrigin } from "./http/same-origin.js";
import { securityHeaders } from "./http/security-headers.js";

/** What the app works with: its database, the folder of the built page, where log lines go, and the clock. */
export interface AppParts {
  readonly database: Database;
  readonly pageFolder: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** The whole app: the page, and the API that it uses. */
export function createApp({ database, pageFolder, log, now }: AppParts): Hono {
  const app = new Hono();
  app.use(securityHeaders, knownHost, sameOrigin);
  app.get("/health", health(database));
  app.route("/api", api(database.queries, now));
  addPaper(app);
  for (const path of ["/", "/cases/new", "/cases/:id"]) app.get(path, serveStatic({ root: pageFolder, path: "index.html" }));
  app.get("/assets/*", serveStatic({ root: pageFolder }));
  app.notFound((context) => fail(context, { status: 404, code: "not-found", message: "There is nothing at this address." }));
  app.onError((error, context) => {
    log(lineOf(context, error));
    return fail(context, {
      status: 503,
      code: "unavailable",
      message: "The server could not do this. What was confirmed before is kept; what was sent may be sent again with the same key.",
    });
  });
  return app;
}
