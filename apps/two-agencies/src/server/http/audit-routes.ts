import { type StoreContext, verifyAudit } from "@spean/store";
import { Hono } from "hono";
import { listAudit } from "../audit/list-audit.js";
import type { Allow } from "./allow.js";
import { readBefore } from "./read-before.js";
import { refuse } from "./failure.js";

/** The routes at `/api/audit`. */
export function auditRoutes(store: StoreContext, allow: Allow): Hono {
  const routes = new Hono();

  routes.get("/", allow("audit.read"), async (context) => {
    const before = readBefore(context);
    return before.ok ? context.json(await listAudit(store, before.value)) : refuse(context, before.refusal);
  });

  routes.get("/verification", allow("audit.read"), async (context) =>
    context.json(await verifyAudit(store.queries)),
  );

  return routes;
}
