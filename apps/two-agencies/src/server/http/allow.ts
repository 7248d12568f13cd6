import { type AuditLog, AuditTrail } from "@spean/store";
import type { Context, MiddlewareHandler } from "hono";
import { type PermittedAction, mayRolePerform } from "../../shared/permissions.js";
import type { SignedInUser } from "../../shared/session.js";
import type { AccountService } from "../accounts/accounts.js";
import { replyWithFailure } from "./failure.js";

/**
 * Hono variables of a handler behind `allow`: the signed-in user, the account, and the audit trail to which
 * writes add their entry in the same transaction.
 */
export interface SignedInVariables {
  readonly Variables: { readonly person: SignedInUser; readonly account: string; readonly trail: AuditTrail };
}

/** Lets a request through to what comes after it. */
export type AuthorisationGuard = (action: PermittedAction) => MiddlewareHandler<SignedInVariables>;

/** Parts of the authorisation guard: sessions and the audit log. */
export interface AuthorisationParts {
  readonly accounts: Pick<AccountService, "personOf">;
  readonly audit: AuditLog;
}

const caseIn = (path: string) =>
  /\/cases\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:\/|$)/.exec(path)?.[1];

/**
 * Leaves the entry of a request that was answered: before the answer goes out, so that nothing is seen that
 * is not written down.
 */
async function endTrail({ res: { status, ok }, error }: Context, trail: AuditTrail): Promise<void> {
  // what could not be done fails as it did, whether or not that can be written down
  if (error) return trail.end("failed").catch(() => {});
  return ok ? trail.end("done") : trail.end("refused", { status });
}

/**
 * The one place where it is decided who may do what, and where everything asked for is written down: every
 * route of cases and accounts stands behind it.
 */
export const createAuthorisationGuard = ({ accounts, audit }: AuthorisationParts): AuthorisationGuard => {
  return (action) => async (context, next) => {
    const known = await accounts.personOf(context.req.raw.headers);
    const trail = new AuditTrail(audit, {
      account: known?.account,
      role: known?.person.role,
      action,
      caseId: caseIn(context.req.path),
    });
    const refuse = async (
      status: 401 | 403,
      rest: { code: "signed-out" | "not-allowed"; message: string },
    ) => {
      await trail.end("refused", { status });
      return replyWithFailure(context, { status, ...rest });
    };
    if (!known)
      return refuse(401, {
        code: "signed-out",
        message: "Nobody is signed in: sign in first, then send this again.",
      });
    if (!mayRolePerform(known.person.role, action))
      return refuse(403, {
        code: "not-allowed",
        message: "Your role may not do this: ask somebody whose role may.",
      });
    context.set("person", known.person);
    context.set("account", known.account);
    context.set("trail", trail);
    await next();
    return endTrail(context, trail);
  };
};
