import { type Courier, inboxUrlPath } from "@spean/courier";
import { type AuditLog, AuditTrail, type DatabaseQueries } from "@spean/store";
import { type Context, Hono } from "hono";
import type { StrangerTally } from "../audit/stranger-tally.js";
import { receiveAudited } from "../exchange/receive-audited.js";
import { replyWithFailure, replyWithRefusal } from "./failure-reply.js";
import { TimelyBodies } from "./timely-body.js";
import { TokenBucket } from "./token-bucket.js";

/** Parts of the inbox route. `now` is the clock. */
export interface InboxRouteParts {
  readonly courier: Courier<DatabaseQueries>;
  readonly audit: AuditLog;
  readonly strangers: StrangerTally;
  readonly now: () => Date;
  /** Reads the bodies, within bounds of its own unless others are given. */
  readonly bodies?: TimelyBodies;
}

/** Rate limit of the inbox: every message costs a signature check, whoever sent it. */
const messageRate = { burst: 120, perSecond: 40 };

const mebibyte = 1024 * 1024;
/** 8 MiB is the longest that an envelope may be. */
const messageBounds = { bytes: 8 * mebibyte, bytesTogether: 64 * mebibyte, milliseconds: 20_000 };

const refusals = {
  "cross-origin": { status: 403, message: "A message comes from a system, never from a page in a browser." },
  "too-many-messages": {
    status: 429,
    message: "Too many messages at once: wait a second, then send this again.",
  },
  "wrong-type": { status: 415, message: "A message is sent as text/plain." },
  "too-large": { status: 413, message: "The message is over 8 MiB: no envelope is longer." },
  "too-slow": { status: 408, message: "The message took over 20 seconds to come: send it again." },
} as const;

/**
 * Inbox for messages of other agencies' systems. It has no session and no cookie: a message is authenticated
 * by its signature. The reply is that of the courier, or the code of a refusal. A message that is kept has an
 * audit entry of its own; refusals and repetitions, which anybody can cause, are counted.
 */
export function createInboxRoute({
  courier,
  audit,
  strangers,
  now,
  bodies = new TimelyBodies(messageBounds),
}: InboxRouteParts): Hono {
  const routes = new Hono();
  const rateLimit = new TokenBucket(messageRate);

  const refuse = async (context: Context, code: keyof typeof refusals) => {
    await strangers.note(code);
    // what was not read of the body stands in the way of another request
    context.header("connection", "close");
    if (code === "too-many-messages") context.header("retry-after", "1");
    return replyWithFailure(context, { code, ...refusals[code] });
  };

  /** The reason for refusing a request before anything of its body is read. */
  const refusedUnread = (context: Context): keyof typeof refusals | undefined => {
    const { req } = context;
    if (req.header("sec-fetch-site") !== undefined || req.header("origin") !== undefined)
      return "cross-origin";
    if (!rateLimit.admits(now())) return "too-many-messages";
    return /^text\/plain(?:;|$)/.test(req.header("content-type") ?? "") ? undefined : "wrong-type";
  };

  routes.post(inboxUrlPath, async (context) => {
    const unread = refusedUnread(context);
    if (unread) return refuse(context, unread);
    const body = await bodies.read(context.req.raw);
    if (!body.ok) return refuse(context, body.reason);
    const trail = new AuditTrail(audit, { action: "message.arrive" });
    const received = await receiveAudited(courier, { message: body.text, witness: trail }).catch(
      async (error: unknown) => {
        await strangers.note("failed").catch(() => {});
        throw error;
      },
    );
    if (!received.ok) {
      await strangers.note(received.refusal.faults[0].code);
      return replyWithRefusal(context, received.refusal);
    }
    if (!trail.isWritten) await strangers.note("repeated");
    return context.text(received.value);
  });

  return routes;
}
