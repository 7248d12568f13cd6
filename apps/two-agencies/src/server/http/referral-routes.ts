import { Hono } from "hono";
import {
  type ExchangeState,
  NewReferralRequest,
  ReferralReplyRequest,
  type ReferralListPage,
  SendReferralRequest,
} from "../../shared/referral.js";
import { replyToReferral, unknownReferralRefusal } from "../referrals/answer-referral.js";
import { listReferralsIn, receivedGroups } from "../referrals/list-referrals-in.js";
import { loadReceivedReferral } from "../referrals/referrals-in.js";
import { listReferralsOut, loadSentReferral } from "../referrals/referrals-out.js";
import type { ReferralStore } from "../referrals/referral-store.js";
import { previewOutgoingReferral, sendOutgoingReferral } from "../referrals/send-referral.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { readListCursor } from "./list-cursor.js";
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
    allow("referral.preview"),
    limitRequestBody,
    async (context) => {
      const read = await readRequestBody(context, NewReferralRequest);
      if (!read.ok) return replyWithRefusal(context, read.refusal);
      const written = read.value.value as NewReferralRequest;
      const by = context.get("person").observer;
      context.get("trail").tell({ details: { referral: written.id, country: written.to.country } });
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

function addLists(routes: Hono, { store, allow, now }: ReferralRouteParts): void {
  routes.get("/referrals", allow("referral.list"), async (context) => {
    const out = await listReferralsOut(store);
    const came = await listReferralsIn(store, { now: now() });
    return context.json<ReferralListPage>({
      out: out.items,
      in: came.items,
      ...(out.next !== undefined && { nextOut: out.next }),
      ...(came.next !== undefined && { nextIn: came.next }),
    });
  });

  routes.get("/referrals/out", allow("referral.list"), async (context) => {
    const after = readListCursor(context, ["sent"]);
    return after.ok
      ? context.json(await listReferralsOut(store, after.value))
      : replyWithRefusal(context, after.refusal);
  });

  routes.get("/referrals/in", allow("referral.list"), async (context) => {
    const after = readListCursor(context, receivedGroups);
    return after.ok
      ? context.json(await listReferralsIn(store, { now: now(), after: after.value }))
      : replyWithRefusal(context, after.refusal);
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

  addLists(routes, parts);

  routes.get(pathEndingInId("/referrals/out"), allow("referral.list"), async (context) => {
    const referral = context.req.param("id");
    const found = await loadSentReferral(store, referral);
    context.get("trail").tell({ ...(found && { caseId: found.caseId }), details: { referral } });
    return found ? context.json(found) : replyWithRefusal(context, unknownReferralRefusal);
  });

  routes.get(pathEndingInId("/referrals/in"), allow("referral.look"), async (context) => {
    const referral = context.req.param("id");
    const found = await loadReceivedReferral(store, { id: referral, now: now() });
    const caseId = found?.caseId;
    context.get("trail").tell({ ...(caseId !== undefined && { caseId }), details: { referral } });
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
      context.get("trail").tell({ details: { referral: context.req.param("id"), status: value.status } });
      if (!answered.ok) return replyWithRefusal(context, answered.refusal);
      store.courier.wake();
      return context.json(answered.value, 201);
    },
  );

  return routes;
}
