import type { Courier } from "@spean/courier";
import { serveStatic } from "@hono/node-server/serve-static";
import {
  AlteredRecordError,
  type AuditLog,
  type DatabaseHandle,
  type DatabaseQueries,
  type KeyVault,
} from "@spean/store";
import { Hono, type MiddlewareHandler } from "hono";
import type { AgencyProfile } from "../agencies/agency.js";
import { pageRoutes, quickExitPath } from "../shared/page-routes.js";
import type { DemonstrationAccounts } from "../shared/session.js";
import type { AccountService } from "./accounts/account-service.js";
import { AccountChangeLog } from "./accounts/account-change-log.js";
import { OverloadedError } from "./accounts/bounded-work.js";
import { StrangerTally } from "./audit/stranger-tally.js";
import { caseScoring } from "./cases/case-scoring.js";
import { createAccountChangeRoutes } from "./http/account-change-routes.js";
import { createAccountRoutes } from "./http/account-routes.js";
import { createAuthorisationGuard } from "./http/authorisation-guard.js";
import { createAuditRoutes } from "./http/audit-routes.js";
import { createCaseRoutes } from "./http/case-routes.js";
import { createRescreeningRoutes } from "./http/rescreening-routes.js";
import { createDashboardRoutes } from "./http/dashboard-routes.js";
import { createDecisionRoutes } from "./http/decision-routes.js";
import { createDeliveryRoutes } from "./http/delivery-routes.js";
import { createInboxRoute } from "./http/inbox-route.js";
import { createLoweredRoutes } from "./http/lowered-routes.js";
import { createReferralRoutes } from "./http/referral-routes.js";
import { replyWhenOverloaded, replyWithFailure } from "./http/failure-reply.js";
import { createHealthCheck } from "./http/health-check.js";
import { hostHeaderGuard } from "./http/host-header-guard.js";
import { failureLogLineOf, type FailureLog } from "./http/failure-log.js";
import { createOlderDataRoutes } from "./http/older-routes.js";
import { addPaperFormRoutes } from "./http/paper-form-routes.js";
import { sameOriginGuard } from "./http/same-origin-guard.js";
import { securityHeaders } from "./http/security-headers.js";
import { serveWebManifest, servePageDocument } from "./http/page-document.js";
import { createLeaveRoute } from "./http/leave-route.js";
import { createSessionRoutes } from "./http/session-routes.js";

/** Parts of an agency's HTTP app. */
export interface AgencyAppParts {
  readonly agency: AgencyProfile;
  readonly database: DatabaseHandle;
  readonly accounts: AccountService;
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  /** Counts what strangers are refused; one of its own, unless it is written once more as the server stops. */
  readonly strangers?: StrangerTally;
  readonly courier: Courier<DatabaseQueries>;
  /** Shown to whoever signs in, in a demonstration only. */
  readonly demonstration: DemonstrationAccounts | undefined;
  /** Public address (behind a proxy), where it differs from the server's own. */
  readonly address: string | undefined;
  /** Folder of the built page. */
  readonly pageFolder: string;
  /** Measures every request. */
  readonly measure?: MiddlewareHandler;
  readonly log: FailureLog;
  readonly now: () => Date;
}

/** Answers what is at no address, and what could not be done. */
function answerFailures(app: Hono, log: FailureLog): void {
  app.notFound((context) =>
    replyWithFailure(context, {
      status: 404,
      code: "not-found",
      message: "There is nothing at this address.",
    }),
  );
  app.onError((error, context) => {
    if (error instanceof OverloadedError) return replyWhenOverloaded(context, error);
    log(failureLogLineOf(context, error));
    if (error instanceof AlteredRecordError)
      return replyWithFailure(context, { status: 409, code: "record-altered", message: error.message });
    return replyWithFailure(context, {
      status: 503,
      code: "unavailable",
      message:
        "The server could not do this. What was confirmed before is kept; what was sent may be sent again with the same key.",
    });
  });
}

/** The whole app: the page, and the API that it uses. */
export function createAgencyApp({
  agency,
  database,
  accounts,
  vault,
  audit,
  strangers = new StrangerTally(audit),
  courier,
  demonstration,
  address,
  pageFolder,
  measure,
  log,
  now,
}: AgencyAppParts): Hono {
  const app = new Hono();
  const allow = createAuthorisationGuard({ accounts, audit, strangers });
  const page = servePageDocument(pageFolder, agency);
  const changes = new AccountChangeLog(database.queries);
  const store = { queries: database.queries, vault, ...caseScoring, courier };
  if (measure) app.use(measure);
  app.use(securityHeaders, hostHeaderGuard(address));
  // before the guard of pages: what comes here comes from no page
  app.route("/", createInboxRoute({ courier, audit, strangers, now }));
  app.use(sameOriginGuard(address));
  app.get("/health", createHealthCheck(database));
  app.route(
    "/api/session",
    createSessionRoutes({
      accounts,
      changes,
      audit,
      strangers,
      demonstration,
      queries: database.queries,
      now,
    }),
  );
  app.route(quickExitPath, createLeaveRoute({ accounts, audit }));
  app.route("/api/accounts", createAccountRoutes(accounts, allow));
  app.route("/api/account-changes", createAccountChangeRoutes({ ...store, changes }, allow));
  app.route("/api/audit", createAuditRoutes(store, allow));
  app.route("/api/lowered", createLoweredRoutes(store, allow));
  app.route("/api/dashboard", createDashboardRoutes({ queries: store.queries, agency, allow, now }));
  app.route("/api/older", createOlderDataRoutes({ store, agency, allow, now }));
  app.route("/api", createCaseRoutes({ store, allow, now }));
  app.route("/api", createDecisionRoutes({ store, allow, now }));
  app.route("/api", createRescreeningRoutes({ store, allow, now }));
  app.route("/api", createReferralRoutes({ store, allow, now }));
  app.route("/api", createDeliveryRoutes({ courier, queries: store.queries, allow }));
  addPaperFormRoutes(app);
  for (const { path } of Object.values(pageRoutes)) app.get(path, page);
  app.get("/manifest.webmanifest", serveWebManifest(pageFolder, agency));
  for (const path of ["/assets/*", "/worker.js"]) app.get(path, serveStatic({ root: pageFolder }));
  answerFailures(app, log);
  return app;
}
