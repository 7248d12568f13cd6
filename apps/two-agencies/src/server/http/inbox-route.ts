import { type Courier, inboxUrlPath } from "@spean/courier";
import { type AuditLog, AuditTrail, type DatabaseQueries } from "@spean/store";
import { Hono } from "hono";
import { receiveAudited } from "../exchange/receive-audited.js";
import { replyWithFailure, replyWithRefusal } from "./failure-reply.js";
import { limitExchangeMessage } from "./request-limits.js";
import { TokenBucket } from "./token-bucket.js";

/** Parts of the inbox route. `now` is the clock. */
export interface InboxRouteParts {
  readonly courier: Courier<DatabaseQueries>;
  readonly audit: AuditLog;
  readonly now: () => Date;
}

/** Rate limit of the inbox: every message costs a signature check, whoever sent it. */
const messageRate = { burst: 120, perSecond: 40 };

/**
 * Inbox for messages of other agencies' systems. It has no session and no cookie: a message is authenticated
 * by its signature. The reply is that of the courier, or the code of a refusal; both are audited, except
 * requests over the rate limit or over the size limit.
 */
export function createInboxRoute({ courier, audit, now }: InboxRouteParts): Hono {
  const routes = new Hono();
  const rateLimit = new TokenBucket(messageRate);

  routes.post(inboxUrlPath, limitExchangeMessage, async (context) => {
    if (!rateLimit.admits(now())) {
      context.header("retry-after", "1");
      return replyWithFailure(context, {
        status: 429,
        code: "too-many-messages",
        message: "Too many messages at once: wait a second, then send this again.",
      });
    }
    const trail = new AuditTrail(audit, { action: "message.arrive" });
    if (!/^text\/plain(?:;|$)/.test(context.req.header("content-type") ?? "")) {
      await trail.end("refused", { status: 415, code: "wrong-type" });
      return replyWithFailure(context, {
        status: 415,
        code: "wrong-type",
        message: "A message is sent as text/plain.",
      });
    }
    const received = await receiveAudited(courier, await context.req.text(), trail).catch(
      async (error: unknown) => {
        await trail.end("failed").catch(() => {});
        throw error;
      },
    );
    if (received.ok) {
      await trail.end("done", { repeated: true });
      return context.text(received.value);
    }
    const { status, faults } = received.refusal;
    await trail.end("refused", { status, code: faults[0].code });
    return replyWithRefusal(context, received.refusal);
  });

  return routes;
}
