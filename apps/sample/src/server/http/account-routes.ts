import { Hono } from "hono";
import { NewAccount } from "../../shared/account.js";
import type { Accounts } from "../accounts/accounts.js";
import type { Refusal } from "../cases/refusal.js";
import type { Allow } from "./allow.js";
import { refuse } from "./failure.js";
import { limit } from "./limit.js";
import { readBody } from "./read-body.js";

const exists: Refusal = {
  status: 409,
  faults: [{ code: "account-exists", path: "/email", message: "There is an account with this e-mail address already." }],
};

/** The routes at `/api/accounts`. */
export function accountRoutes(accounts: Accounts, allow: Allow): Hono {
  const routes = new Hono();

  routes.get("/", allow("account.list"), async (context) => context.json({ accounts: await accounts.list() }));

  routes.post("/", allow("account.add"), limit, async (context) => {
    const read = await readBody(context, NewAccount);
    if (!read.ok) return refuse(context, read.refusal);
    return (await accounts.add(read.value.value, context.get("trail"))) ? context.json({}, 201) : refuse(context, exists);
  });

  return routes;
}
