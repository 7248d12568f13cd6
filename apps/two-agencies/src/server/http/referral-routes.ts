import { Hono } from "hono";
import {
  type ExchangeState,
  NewReferral,
  ReferralAnswer,
  type ReferralList,
  SendReferral,
} from "../../shared/referral.js";
import { answerReferral, noSuchReferral } from "../referrals/answer-referral.js";
import { listReferralsIn, openReferralIn } from "../referrals/load-in.js";
import { listReferralsOut, openReferralOut } from "../referrals/load-out.js";
import type { ReferralStore } from "../referrals/referral-store.js";
import { previewReferral, sendReferral } from "../referrals/send-referral.js";
import type { Allow } from "./allow.js";
import { refuse } from "./failure.js";
import { limit } from "./limit.js";
import { ofOneCase, oneOf } from "./one-case.js";
import { readBody } from "./read-body.js";

/** What the routes of referrals work with. `now` is the clock. */
export interface ReferralParts {
  readonly store: ReferralStore;
  readonly allow: Allow;
  readonly now: () => Date;
}

/** Who this agency is in the exchange, and whom it can refer to. */
async function stateOf({ courier }: ReferralStore, now: Date): Promise<ExchangeState> {
  const keys = await courier.readKeys({ now });
  return {
    self: courier.self,
    partners: courier.partners.map(({ party }) => party),
    ...(!keys.ok && { closed: keys.refusal.code }),
  };
}

function addSending(routes: Hono, { store, allow, now }: ReferralParts): void {
  routes.post(ofOneCase("/referrals/preview"), allow("referral.send"), limit, async (context) => {
    const read = await readBody(context, NewReferral);
    if (!read.ok) return refuse(context, read.refusal);
    const written = read.value.value as NewReferral;
    const by = context.get("person").observer;
    const previewed = await previewReferral(store, {
      caseId: context.req.param("id"),
      written,
      by,
      now: now(),
    });
    return previewed.ok ? context.json(previewed.value) : refuse(context, previewed.refusal);
  });

  routes.post(ofOneCase("/referrals"), allow("referral.send"), limit, async (context) => {
    const read = await readBody(context, SendReferral);
    if (!read.ok) return refuse(context, read.refusal);
    const { value, digest } = read.value;
    const [by, witness] = [context.get("person").observer, context.get("trail")];
    const written = value.referral as NewReferral;
    const sent = await sendReferral(store, {
      caseId: context.req.param("id"),
      written,
      seen: value.seen,
      by,
      digest,
      witness,
      now: now(),
    });
    if (!sent.ok) return refuse(context, sent.refusal);
    store.courier.wake();
    return context.json(sent.value, 201);
  });
}

/** The routes under `/api` that are about referrals. */
export function referralRoutes(parts: ReferralParts): Hono {
  const { store, allow, now } = parts;
  const routes = new Hono();
  addSending(routes, parts);

  routes.get("/exchange", allow("referral.list"), async (context) =>
    context.json(await stateOf(store, now())),
  );

  routes.get("/referrals", allow("referral.list"), async (context) =>
    context.json<ReferralList>({
      out: await listReferralsOut(store.queries),
      in: await listReferralsIn(store.queries, now()),
    }),
  );

  routes.get(oneOf("/referrals/out"), allow("referral.list"), async (context) => {
    const found = await openReferralOut(store, context.req.param("id"));
    return found ? context.json(found) : refuse(context, noSuchReferral);
  });

  routes.get(oneOf("/referrals/in"), allow("referral.look"), async (context) => {
    const found = await openReferralIn(store, { id: context.req.param("id"), now: now() });
    return found ? context.json(found) : refuse(context, noSuchReferral);
  });

  routes.post(`${oneOf("/referrals/in")}/answers`, allow("referral.answer"), limit, async (context) => {
    const read = await readBody(context, ReferralAnswer);
    if (!read.ok) return refuse(context, read.refusal);
    const [{ role }, witness] = [context.get("person"), context.get("trail")];
    const { value, digest } = read.value;
    const answered = await answerReferral(store, {
      id: context.req.param("id"),
      answer: value as ReferralAnswer,
      digest,
      role,
      witness,
      now: now(),
    });
    if (!answered.ok) return refuse(context, answered.refusal);
    store.courier.wake();
    return context.json(answered.value, 201);
  });

  return routes;
}
