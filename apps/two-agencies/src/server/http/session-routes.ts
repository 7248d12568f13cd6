import { type AuditLog, AuditTrail, type DatabaseQueries } from "@spean/store";
import { type Context, Hono } from "hono";
import { SignInRequest } from "../../shared/account.js";
import { mayRolePerform } from "../../shared/permissions.js";
import type { DemonstrationAccounts, SessionState, WaitingCounts } from "../../shared/session.js";
import type { AccountChangeLog } from "../accounts/account-change-log.js";
import type { AccountService, KnownAccount, SignInResult } from "../accounts/account-service.js";
import type { StrangerTally } from "../audit/stranger-tally.js";
import { countWaitingReferrals } from "../referrals/count-waiting-referrals.js";
import { replyWithFailure, replyWithRefusal } from "./failure-reply.js";
import { limitSmallBody } from "./request-limits.js";
import { readRequestBody } from "./read-request.js";

const refusals = {
  "signed-out": {
    status: 401,
    code: "signed-out",
    message: "Nobody is signed in any more: sign in.",
  },
  wrong: {
    status: 401,
    code: "wrong-sign-in",
    message: "There is no account with this e-mail address and password.",
  },
  "too-many": {
    status: 429,
    code: "too-many-attempts",
    message: "Too many tries at this account: wait as many seconds as Retry-After says, then try again.",
  },
  busy: {
    status: 503,
    code: "busy",
    message: "Too many people are signing in at once: wait a moment, then try again.",
  },
} as const;

const secondsUntil = (instant: string, now: Date): number =>
  Math.max(0, Math.round((Date.parse(instant) - now.getTime()) / 1000));

const setCookies = (context: Context, cookies: readonly string[]) => {
  for (const cookie of cookies) context.header("set-cookie", cookie, { append: true });
};

/** Parts of the session routes. `demonstration` is present in a demonstration only. */
export interface SessionRouteParts {
  readonly accounts: AccountService;
  readonly changes: AccountChangeLog;
  readonly audit: AuditLog;
  readonly strangers: StrangerTally;
  readonly demonstration: DemonstrationAccounts | undefined;
  readonly queries: DatabaseQueries;
  readonly now: () => Date;
}

/** Counts what waits for somebody; nothing where nothing does. */
async function countWaiting(
  { queries, changes, now }: SessionRouteParts,
  { account, person: { role } }: KnownAccount,
): Promise<WaitingCounts | undefined> {
  const referrals = await countWaitingReferrals(queries, { role, now: now() });
  const unseen = mayRolePerform(role, "account-change.see") ? await changes.countUnseen(account) : 0;
  return unseen === 0 ? referrals : { ...referrals, accountChanges: unseen };
}

/** Has the session of a request end a working day from now. What a stranger asks for is counted. */
async function extend(
  context: Context,
  { accounts, audit, strangers, now }: SessionRouteParts,
): Promise<Response> {
  const { headers } = context.req.raw;
  const [known, extended] = [await accounts.personOf(headers), await accounts.extend(headers)];
  if (!known || !extended) {
    await strangers.note("signed-out");
    return replyWithFailure(context, refusals["signed-out"]);
  }
  await new AuditTrail(audit, {
    action: "session.extend",
    account: known.account,
    role: known.person.role,
  }).end("done");
  setCookies(context, extended.cookies);
  return context.json<SessionState>({ endsIn: secondsUntil(extended.ends, now()) }, 201);
}

/** The routes at `/api/session`, which need nobody to be signed in. */
export function createSessionRoutes(parts: SessionRouteParts): Hono {
  const { accounts, demonstration, audit, strangers } = parts;
  const routes = new Hono();

  routes.get("/", async (context) => {
    const known = await accounts.personOf(context.req.raw.headers);
    const waiting = known && (await countWaiting(parts, known));
    return context.json<SessionState>({
      ...(known && {
        account: known.account,
        person: known.person,
        endsIn: secondsUntil(known.ends, parts.now()),
        ...(known.handedOver && { handedOver: true as const }),
      }),
      ...(demonstration && { demonstration }),
      ...(waiting && { waiting }),
    });
  });

  /** A try at an account that is there has an entry of its own; the rest of what strangers try is counted. */
  const refuse = async (context: Context, refused: Extract<SignInResult, { ok: false }>) => {
    const { status, code } = refusals[refused.reason];
    if (refused.reason === "wrong" && refused.account !== undefined)
      await new AuditTrail(audit, { action: "session.begin", account: refused.account }).end("refused", {
        status,
      });
    else await strangers.note(code);
    if ("retryAfter" in refused) context.header("retry-after", String(refused.retryAfter));
    return replyWithFailure(context, refusals[refused.reason]);
  };

  routes.post("/", limitSmallBody, async (context) => {
    const read = await readRequestBody(context, SignInRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const signedIn = await accounts.signIn(read.value.value, context.req.raw.headers);
    if (!signedIn.ok) return refuse(context, signedIn);
    await new AuditTrail(audit, { action: "session.begin", account: signedIn.account }).end("done");
    setCookies(context, signedIn.cookies);
    return context.json({}, 201);
  });

  routes.post("/longer", (context) => extend(context, parts));

  routes.delete("/", async (context) => {
    const { headers } = context.req.raw;
    const known = await accounts.personOf(headers);
    setCookies(context, await accounts.signOut(headers));
    if (known)
      await new AuditTrail(audit, {
        action: "session.end",
        account: known.account,
        role: known.person.role,
      }).end("done");
    return context.json({});
  });

  return routes;
}
