import type { StoreReadContext } from "@spean/store";
import { Hono } from "hono";
import { listLoweredCases } from "../cases/list-lowered-cases.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { readPageCursor } from "./read-request.js";

/** The route at `/api/lowered`: the cases with a lowered outcome. */
export function createLoweredRoutes(store: StoreReadContext, allow: AuthorisationGuard): Hono {
  const routes = new Hono();
  routes.get("/", allow("lowered.list"), async (context) => {
    const before = readPageCursor(context);
    if (!before.ok) return replyWithRefusal(context, before.refusal);
    const list = await listLoweredCases(store, before.value);
    context.get("trail").tell({ details: { shown: list.cases.length } });
    return context.json(list);
  });
  return routes;
}
