import { type Context, Hono } from "hono";
import { ChangePassword, FirstPassword, NewAccount } from "../../shared/account.js";
import type { Accounts } from "../accounts/accounts.js";
import type { Outcome, Refusal } from "../cases/refusal.js";
import type { Allow, WithPerson } from "./allow.js";
import { fail, refuse } from "./failure.js";
import { limit } from "./limit.js";
import { oneOf } from "./one-case.js";
import { readBody } from "./read-body.js";

const exists: Refusal = {
  status: 409,
  faults: [
    {
      code: "account-exists",
      path: "/email",
      message: "There is an account with this e-mail address already.",
    },
  ],
};

const passwordRefusals = {
  wrong: { status: 422, code: "wrong-sign-in", message: "The old password is another one." },
  "too-many": {
    status: 429,
    code: "too-many-attempts",
    message: "Too many tries at this account: wait five minutes.",
  },
} as const;

const one = oneOf("");

/** Whose account is meant, and who does it. */
const keepingOf = (context: Context<WithPerson>) => ({
  by: context.get("account"),
  account: context.req.param("id") ?? "",
  witness: context.get("trail"),
});

const answered = (context: Context, outcome: Outcome<object>) =>
  outcome.ok ? context.json({}) : refuse(context, outcome.refusal);

/** The routes at `/api/accounts`. */
export function accountRoutes(accounts: Accounts, allow: Allow): Hono {
  const routes = new Hono();

  routes.get("/", allow("account.list"), async (context) =>
    context.json({ accounts: await accounts.list() }),
  );

  routes.post("/", allow("account.add"), limit, async (context) => {
    const read = await readBody(context, NewAccount);
    if (!read.ok) return refuse(context, read.refusal);
    return (await accounts.add(read.value.value, context.get("trail")))
      ? context.json({}, 201)
      : refuse(context, exists);
  });

  routes.post(`${one}/close`, allow("account.close"), async (context) =>
    answered(context, await accounts.keep(keepingOf(context), "closed")),
  );

  routes.post(`${one}/reopen`, allow("account.reopen"), async (context) =>
    answered(context, await accounts.keep(keepingOf(context), "open")),
  );

  routes.post(`${one}/password`, allow("account.reset"), limit, async (context) => {
    const read = await readBody(context, FirstPassword);
    if (!read.ok) return refuse(context, read.refusal);
    return answered(context, await accounts.reset(keepingOf(context), read.value.value.password));
  });

  routes.post("/own/password", allow("account.password"), limit, async (context) => {
    const read = await readBody(context, ChangePassword);
    if (!read.ok) return refuse(context, read.refusal);
    const changed = await accounts.changePassword(read.value.value, {
      headers: context.req.raw.headers,
      witness: context.get("trail"),
    });
    return changed === "done" ? context.json({}) : fail(context, passwordRefusals[changed]);
  });

  return routes;
}
