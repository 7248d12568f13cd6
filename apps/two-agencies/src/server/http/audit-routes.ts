import { verifyStore } from "@spean/store";
import { Hono } from "hono";
import { findAlteredAppRows } from "../audit/find-altered-rows.js";
import { listAudit } from "../audit/list-audit.js";
import type { ReferralStore } from "../referrals/referral-store.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { readPageCursor } from "./read-request.js";
import { replyWithRefusal } from "./failure-reply.js";

/** The routes at `/api/audit`. */
export function createAuditRoutes(store: ReferralStore, allow: AuthorisationGuard): Hono {
  const routes = new Hono();

  routes.get("/", allow("audit.read"), async (context) => {
    const before = readPageCursor(context);
    return before.ok
      ? context.json(await listAudit(store, before.value))
      : replyWithRefusal(context, before.refusal);
  });

  routes.get("/verification", allow("audit.read"), async (context) =>
    context.json(await verifyStore(store, undefined, () => findAlteredAppRows(store))),
  );

  return routes;
}
