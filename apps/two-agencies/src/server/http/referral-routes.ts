import { Hono } from "hono";
import {
  type ExchangeState,
  NewReferralRequest,
  ReferralReplyRequest,
  type ReferralListPage,
  SendReferralRequest,
} from "../../shared/referral.js";
import { replyToReferral, unknownReferralRefusal } from "../referrals/answer-referral.js";
import { listReferralsIn, loadReceivedReferral } from "../referrals/referrals-in.js";
import { listReferralsOut, loadSentReferral } from "../referrals/referrals-out.js";
import type { ReferralStore } from "../referrals/referral-store.js";
import { previewOutgoingReferral, sendOutgoingReferral } from "../referrals/send-referral.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { limitRequestBody } from "./request-limits.js";
import { pathBelowCaseId, pathEndingInId } from "./case-paths.js";
import { readRequestBody } from "./read-request.js";

/** Parts of the referral routes. `now` is the clock. */
export interface ReferralRouteParts {
  readonly store: ReferralStore;
  readonly allow: AuthorisationGuard;
  readonly now: () => Date;
}

/** Reads this agency's identity in the exchange and the agencies that it can refer to. */
async function stateOf({ courier }: ReferralStore, now: Date): Promise<ExchangeState> {
  const keys = await courier.readKeys({ now });
  return {
    self: courier.self,
    partners: courier.partners.map(({ party }) => party),
    ...(!keys.ok && { closed: keys.refusal.code }),
  };
}

function addSending(routes: Hono, { store, allow, now }: ReferralRouteParts): void {
  routes.post(
    pathBelowCaseId("/referrals/preview"),
    allow("referral.send"),
    limitRequestBody,
    async (context) => {
      const read = await readRequestBody(context, NewReferralRequest);
      if (!read.ok) return replyWithRefusal(context, read.refusal);
      const written = read.value.value as NewReferralRequest;
      const by = context.get("person").observer;
      const previewed = await previewOutgoingReferral(store, {
        caseId: context.req.param("id"),
        written,
        by,
        now: now(),
      });
      return previewed.ok ? context.json(previewed.value) : replyWithRefusal(context, previewed.refusal);
    },
  );

  routes.post(pathBelowCaseId("/referrals"), allow("referral.send"), limitRequestBody, async (context) => {
    const read = await readRequestBody(context, SendReferralRequest);
    if (!read.ok) return replyWithRefusal(context, read.refusal);
    const { value, digest } = read.value;
    const [by, witness] = [context.get("person").observer, context.get("trail")];
    const written = value.referral as NewReferralRequest;
    const sent = await sendOutgoingReferral(store, {
      caseId: context.req.param("id"),
      written,
      seen: value.seen,
      by,
      digest,
      witness,
      now: now(),
    });
    if (!sent.ok) return replyWithRefusal(context, sent.refusal);
    store.courier.wake();
    return context.json(sent.value, 201);
  });
}

/** The routes under `/api` that are about referrals. */
export function createReferralRoutes(parts: ReferralRouteParts): Hono {
  const { store, allow, now } = parts;
  const routes = new Hono();
  addSending(routes, parts);

  routes.get("/exchange", allow("referral.list"), async (context) =>
    context.json(await stateOf(store, now())),
  );

  routes.get("/referrals", allow("referral.list"), async (context) =>
    context.json<ReferralListPage>({
      out: await listReferralsOut(store.queries),
      in: await listReferralsIn(store.queries, now()),
    }),
  );

  routes.get(pathEndingInId("/referrals/out"), allow("referral.list"), async (context) => {
    const found = await loadSentReferral(store, context.req.param("id"));
    return found ? context.json(found) : replyWithRefusal(context, unknownReferralRefusal);
  });

  routes.get(pathEndingInId("/referrals/in"), allow("referral.look"), async (context) => {
    const found = await loadReceivedReferral(store, { id: context.req.param("id"), now: now() });
    return found ? context.json(found) : replyWithRefusal(context, unknownReferralRefusal);
  });

  routes.post(
    `${pathEndingInId("/referrals/in")}/answers`,
    allow("referral.answer"),
    limitRequestBody,
    async (context) => {
      const read = await readRequestBody(context, ReferralReplyRequest);
      if (!read.ok) return replyWithRefusal(context, read.refusal);
      const [{ role }, witness] = [context.get("person"), context.get("trail")];
      const { value, digest } = read.value;
      const answered = await replyToReferral(store, {
        id: context.req.param("id"),
        answer: value as ReferralReplyRequest,
        digest,
        role,
        witness,
        now: now(),
      });
      if (!answered.ok) return replyWithRefusal(context, answered.refusal);
      store.courier.wake();
      return context.json(answered.value, 201);
    },
  );

  return routes;
}
