import type { Courier } from "@spean/courier";
import { serveStatic } from "@hono/node-server/serve-static";
import type { AuditLog, DatabaseHandle, DatabaseQueries, KeyVault } from "@spean/store";
import { Hono, type MiddlewareHandler } from "hono";
import type { Agency } from "../agencies/agency.js";
import { pageRoutes } from "../shared/page-routes.js";
import type { DemonstrationAccounts } from "../shared/session.js";
import type { Accounts } from "./accounts/accounts.js";
import { caseScoring } from "./cases/known.js";
import { accountRoutes } from "./http/account-routes.js";
import { allowBy } from "./http/allow.js";
import { auditRoutes } from "./http/audit-routes.js";
import { caseRoutes } from "./http/case-routes.js";
import { rescreeningRoutes } from "./http/rescreening-routes.js";
import { dashboardRoutes } from "./http/dashboard-routes.js";
import { decisionRoutes } from "./http/decision-routes.js";
import { deliveryRoutes } from "./http/delivery-routes.js";
import { inboxRoute } from "./http/inbox-route.js";
import { referralRoutes } from "./http/referral-routes.js";
import { fail } from "./http/failure.js";
import { health } from "./http/health.js";
import { knownHost } from "./http/known-host.js";
import { lineOf, type Log } from "./http/log.js";
import { pageDocument } from "./http/page-document.js";
import { olderRoutes } from "./http/older-routes.js";
import { addPaper } from "./http/paper.js";
import { sameOrigin } from "./http/same-origin.js";
import { securityHeaders } from "./http/security-headers.js";
import { webManifest } from "./http/web-manifest.js";
import { sessionRoutes } from "./http/session-routes.js";

/** What the app works with. */
export interface AppParts {
  readonly agency: Agency;
  readonly database: DatabaseHandle;
  readonly accounts: Accounts;
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  readonly courier: Courier<DatabaseQueries>;
  /** Shown to whoever signs in, in a demonstration only. */
  readonly demonstration: DemonstrationAccounts | undefined;
  /** What people reach it by, where that is not its own address. */
  readonly address: string | undefined;
  /** Where the built page is. */
  readonly pageFolder: string;
  /** Measures every request. */
  readonly measure?: MiddlewareHandler;
  readonly log: Log;
  readonly now: () => Date;
}

/** The whole app: the page, and the API that it uses. */
export function createApp({
  agency,
  database,
  accounts,
  vault,
  audit,
  courier,
  demonstration,
  address,
  pageFolder,
  measure,
  log,
  now,
}: AppParts): Hono {
  const app = new Hono();
  const allow = allowBy({ accounts, audit });
  const page = pageDocument(pageFolder, agency);
  const store = { queries: database.queries, vault, ...caseScoring, courier };
  if (measure) app.use(measure);
  app.use(securityHeaders, knownHost(address));
  // before the guard of pages: what comes here comes from no page
  app.route("/", inboxRoute({ courier, audit, now }));
  app.use(sameOrigin(address));
  app.get("/health", health(database));
  app.route(
    "/api/session",
    sessionRoutes({ accounts, audit, demonstration, queries: database.queries, now }),
  );
  app.route("/api/accounts", accountRoutes(accounts, allow));
  app.route("/api/audit", auditRoutes(store, allow));
  app.route("/api/dashboard", dashboardRoutes({ queries: store.queries, agency, allow, now }));
  app.route("/api/older", olderRoutes({ store, agency, allow, now }));
  app.route("/api", caseRoutes({ store, allow, now }));
  app.route("/api", decisionRoutes({ store, allow, now }));
  app.route("/api", rescreeningRoutes({ store, allow, now }));
  app.route("/api", referralRoutes({ store, allow, now }));
  app.route("/api", deliveryRoutes({ courier, allow }));
  addPaper(app);
  for (const { path } of Object.values(pageRoutes)) app.get(path, page);
  app.get("/manifest.webmanifest", webManifest(pageFolder, agency));
  for (const path of ["/assets/*", "/worker.js"]) app.get(path, serveStatic({ root: pageFolder }));
  app.notFound((context) =>
    fail(context, { status: 404, code: "not-found", message: "There is nothing at this address." }),
  );
  app.onError((error, context) => {
    log(lineOf(context, error));
    return fail(context, {
      status: 503,
      code: "unavailable",
      message:
        "The server could not do this. What was confirmed before is kept; what was sent may be sent again with the same key.",
    });
  });
  return app;
}
