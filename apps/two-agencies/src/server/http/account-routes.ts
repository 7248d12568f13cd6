import { type Context, Hono } from "hono";
import { PasswordChangeRequest, FirstPasswordRequest, NewAccountRequest } from "../../shared/account.js";
import type { AccountService } from "../accounts/account-service.js";
import type { RequestOutcome, RequestRefusal } from "../request-outcome.js";
import type { AuthorisationGuard, SignedInVariables } from "./authorisation-guard.js";
import { replyWithFailure, replyWithRefusal } from "./failure-reply.js";
import { limitRequestBody } from "./request-limits.js";
import { pathEndingInId } from "./case-paths.js";
import { readRequestBody } from "./read-request.js";

const exists: RequestRefusal = {
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
  same: { status: 422, code: "same-password", message: "The new password is the old one: choose another." },
  "too-many": {
    status: 429,
    code: "too-many-attempts",
    message: "Too many tries at this account: wait five minutes.",
  },
} as const;

const one = pathEndingInId("");

/** Reads the account to change from the path, and the administrator who changes it from the session. */
const keepingOf = (context: Context<SignedInVariables>) => ({
  by: context.get("account"),
  account: context.req.param("id") ?? "",
  witness: context.get("trail"),
});

const answered = (context: Context, outcome: RequestOutcome<object>) =>
  outcome.ok ? context.json({}) : replyWithRefusal(context, outcome.refusal);

/** The routes at `/api/accounts`. */
export function createAccountRoutes(accounts: AccountService, allow: AuthorisationGuard): Hono {
  const routes = new Hono();

  routes.get("/", allow("account.list"), async (context) =>
    context.json({ accounts: await accounts.list() }),
  );

  routes.post("/", allow("account.add"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, NewAccountRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    return (await accounts.add(read.value.value, context.get("trail")))
      ? context.json({}, 201)
      : replyWithRefusal(context, exists);
  });

  routes.post(`${one}/close`, allow("account.close"), async (context) =>
    answered(context, await accounts.keep(keepingOf(context), "closed")),
  );

  routes.post(`${one}/reopen`, allow("account.reopen"), async (context) =>
    answered(context, await accounts.keep(keepingOf(context), "open")),
  );

  routes.post(`${one}/password`, allow("account.reset"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, FirstPasswordRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    return answered(context, await accounts.reset(keepingOf(context), read.value.value.password));
  });

  routes.post("/own/password", allow("account.password"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, PasswordChangeRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const changed = await accounts.changePassword(read.value.value, {
      headers: context.req.raw.headers,
      witness: context.get("trail"),
    });
    return changed === "done" ? context.json({}) : replyWithFailure(context, passwordRefusals[changed]);
  });

  return routes;
}
