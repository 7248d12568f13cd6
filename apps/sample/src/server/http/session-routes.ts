import { type Context, Hono } from "hono";
import { SignIn } from "../../shared/account.js";
import type { DemonstrationAccounts, Session } from "../../shared/session.js";
import type { Accounts } from "../accounts/accounts.js";
import { fail, refuse } from "./failure.js";
import { limit } from "./limit.js";
import { readBody } from "./read-body.js";

const refusals = {
  wrong: { status: 401, code: "wrong-sign-in", message: "There is no account with this e-mail address and password." },
  "too-many": { status: 429, code: "too-many-attempts", message: "Too many tries at this account: wait five minutes." },
} as const;

const setCookies = (context: Context, cookies: readonly string[]) => {
  for (const cookie of cookies) context.header("set-cookie", cookie, { append: true });
};

/** The routes at `/api/session`, which need nobody to be signed in. `demonstration` is there in a demonstration only. */
export function sessionRoutes(accounts: Accounts, demonstration: DemonstrationAccounts | undefined): Hono {
  const routes = new Hono();

  routes.get("/", async (context) => {
    const person = await accounts.personOf(context.req.raw.headers);
    return context.json<Session>({ ...(person && { person }), ...(demonstration && { demonstration }) });
  });

  routes.post("/", limit, async (context) => {
    const read = await readBody(context, SignIn);
    if (!read.ok) return refuse(context, read.refusal);
    const signedIn = await accounts.signIn(read.value.value, context.req.raw.headers);
    if (!signedIn.ok) return fail(context, refusals[signedIn.reason]);
    setCookies(context, signedIn.cookies);
    return context.json({}, 201);
  });

  routes.delete("/", async (context) => {
    setCookies(context, await accounts.signOut(context.req.raw.headers));
    return context.json({});
  });

  return routes;
}
