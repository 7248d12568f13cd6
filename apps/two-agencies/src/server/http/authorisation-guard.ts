import { type AuditLog, AuditTrail } from "@spean/store";
import type { Context, MiddlewareHandler } from "hono";
import { type PermittedAction, mayRolePerform } from "../../shared/permissions.js";
import { accountHeader, type SignedInUser } from "../../shared/session.js";
import type { AccountService } from "../accounts/account-service.js";
import type { StrangerTally } from "../audit/stranger-tally.js";
import { caseIdInPath } from "./case-paths.js";
import { replyWithFailure } from "./failure-reply.js";

/**
 * Hono variables of a handler behind `allow`: the signed-in user, the account, and the audit trail to which
 * writes add their entry in the same transaction.
 */
export interface SignedInVariables {
  readonly Variables: { readonly person: SignedInUser; readonly account: string; readonly trail: AuditTrail };
}

/** Makes the middleware that lets only roles permitted an action through. */
export type AuthorisationGuard = (action: PermittedAction) => MiddlewareHandler<SignedInVariables>;

/** Parts of the authorisation guard: sessions and the audit log. */
export interface AuthorisationParts {
  readonly accounts: Pick<AccountService, "personOf">;
  readonly audit: AuditLog;
  readonly strangers: StrangerTally;
}

const signedOut = {
  status: 401,
  code: "signed-out",
  message: "Nobody is signed in: sign in first, then send this again.",
} as const;

const notAllowed = {
  status: 403,
  code: "not-allowed",
  message: "Your role may not do this: ask somebody whose role may.",
} as const;

const otherAccount = {
  status: 409,
  code: "other-account",
  message: "Another account is signed in now: sign in with the one that began this, then send it again.",
} as const;

const passwordFirst = {
  status: 403,
  code: "password-first",
  message: "Somebody else chose your password: choose another one first, then send this again.",
} as const;

type GuardRefusal = typeof notAllowed | typeof otherAccount | typeof passwordFirst;

/**
 * Completes the audit entry of a request, before the response is sent: nothing is disclosed that is not in
 * the audit log.
 */
async function endTrail({ res: { status, ok }, error }: Context, trail: AuditTrail): Promise<void> {
  // what could not be done fails as it did, whether or not that can be written down
  if (error) return trail.end("failed").catch(() => {});
  return ok ? trail.end("done") : trail.end("refused", { status });
}

/**
 * Authorisation guard: the one place where permissions are enforced and requests are audited. Every route of
 * cases and accounts stands behind it. Without a session it answers 401, to a role without the permission
 * 403, 403 to whoever has not chosen a password of their own yet, and 409 where the request names another
 * account than the one that is signed in (`accountHeader`)). What a stranger asks
 * for is counted, and has no entry of its own.
 */
export const createAuthorisationGuard = ({
  accounts,
  audit,
  strangers,
}: AuthorisationParts): AuthorisationGuard => {
  return (action) => async (context, next) => {
    const known = await accounts.personOf(context.req.raw.headers);
    if (!known) {
      await strangers.note("signed-out");
      return replyWithFailure(context, signedOut);
    }
    const trail = new AuditTrail(audit, {
      account: known.account,
      role: known.person.role,
      action,
      caseId: caseIdInPath(context.req.path),
    });
    const refuse = async (refusal: GuardRefusal) => {
      await trail.end("refused", { status: refusal.status });
      return replyWithFailure(context, refusal);
    };
    const named = context.req.header(accountHeader);
    if (named !== undefined && named !== known.account) return refuse(otherAccount);
    if (known.handedOver && action !== "account.password") return refuse(passwordFirst);
    if (!mayRolePerform(known.person.role, action)) return refuse(notAllowed);
    context.set("person", known.person);
    context.set("account", known.account);
    context.set("trail", trail);
    await next();
    return endTrail(context, trail);
  };
};
