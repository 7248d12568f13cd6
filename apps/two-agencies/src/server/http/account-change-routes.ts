import { Hono } from "hono";
import { SeenAccountChangesRequest } from "../../shared/account-change.js";
import { type AccountChangeSource, listAccountChanges } from "../accounts/list-account-changes.js";
import type { RequestRefusal } from "../request-outcome.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { readPageCursor, readRequestBody } from "./read-request.js";
import { limitRequestBody } from "./request-limits.js";

const unknownChange: RequestRefusal = {
  status: 400,
  faults: [
    {
      code: "unknown-reference",
      path: "/through",
      message: "No change of an account has this number: send that of the newest one in the list.",
    },
  ],
};

/**
 * The routes at `/api/account-changes`: what was done to accounts, and that somebody has seen it. That it was seen
 * is an entry of the audit log and nothing else.
 */
export function createAccountChangeRoutes(source: AccountChangeSource, allow: AuthorisationGuard): Hono {
  const routes = new Hono();

  routes.get("/", allow("account-change.list"), async (context) => {
    const before = readPageCursor(context);
    if (!before.ok) return replyWithRefusal(context, before.refusal);
    const list = await listAccountChanges(source, context.get("account"), before.value);
    context.get("trail").tell({ details: { shown: list.changes.length } });
    return context.json(list);
  });

  routes.post("/seen", allow("account-change.see"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, SeenAccountChangesRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const { through } = read.value.value;
    const known = (await source.changes.list()).some(({ number }) => number === through);
    if (!known) return replyWithRefusal(context, unknownChange);
    context.get("trail").tell({ details: { through } });
    return context.json({});
  });

  return routes;
}
