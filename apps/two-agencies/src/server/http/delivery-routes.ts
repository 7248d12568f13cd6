import { type Courier, deliveryPageSize } from "@spean/courier";
import type { DatabaseQueries } from "@spean/store";
import { type Context, Hono } from "hono";
import type { DeliveryListPage } from "../../shared/referral.js";
import type { RequestRefusal } from "../request-outcome.js";
import { receiveAudited } from "../exchange/receive-audited.js";
import { findReferralOfMessage } from "../referrals/referrals-out.js";
import type { AuthorisationGuard, SignedInVariables } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { formatListCursor, readListCursor } from "./list-cursor.js";
import { limitExchangeMessage } from "./request-limits.js";
import { pathEndingInId } from "./case-paths.js";

/** Parts of the delivery routes. */
export interface DeliveryRouteParts {
  readonly courier: Courier<DatabaseQueries>;
  readonly queries: DatabaseQueries;
  readonly allow: AuthorisationGuard;
}

const noSuchDelivery: RequestRefusal = {
  status: 404,
  faults: [
    {
      code: "not-found",
      path: "",
      message: "There is no message with this id that was not delivered: look it up in the list.",
    },
  ],
};

/** The routes under `/api` that are about messages on their way, by line or by hand. */
export function createDeliveryRoutes({ courier, queries, allow }: DeliveryRouteParts): Hono {
  const routes = new Hono();

  routes.get("/deliveries", allow("delivery.list"), async (context) => {
    const after = readListCursor(context, ["dead", "waiting"]);
    if (!after.ok) return replyWithRefusal(context, after.refusal);
    const { value: end } = after;
    const deliveries = await courier.listDeliveries(
      end && { state: end.group, createdAt: end.at, id: end.id },
    );
    const last = deliveries.length < deliveryPageSize ? undefined : deliveries.at(-1);
    return context.json<DeliveryListPage>({
      deliveries,
      ...(last && {
        next: formatListCursor({ group: last.state, at: new Date(last.createdAt), id: last.id }),
      }),
    });
  });

  /** Tells the audit log which message it is, and whose data it carries, where it is a referral of a case. */
  const tellMessage = async (context: Context<SignedInVariables>, message: string) => {
    const sent = await findReferralOfMessage(queries, message);
    context.get("trail").tell({
      ...(sent && { caseId: sent.caseId }),
      details: { message, ...(sent && { referral: sent.id }) },
    });
  };

  routes.post(`${pathEndingInId("/deliveries")}/again`, allow("delivery.retry"), async (context) => {
    await tellMessage(context, context.req.param("id"));
    const retried = await courier.retryDelivery(context.req.param("id"));
    return retried ? context.json({}) : replyWithRefusal(context, noSuchDelivery);
  });

  routes.get(`${pathEndingInId("/deliveries")}/file`, allow("delivery.download"), async (context) => {
    await tellMessage(context, context.req.param("id"));
    const found = await courier.handOutMessage(context.req.param("id"));
    if (!found) return replyWithRefusal(context, noSuchDelivery);
    context.header("content-disposition", `attachment; filename="${found.kind}.txt"`);
    return context.text(found.message);
  });

  routes.post("/messages", allow("message.bring"), limitExchangeMessage, async (context) => {
    const message = (await context.req.text()).trim();
    const received = await receiveAudited(courier, { message, witness: context.get("trail"), byHand: true });
    return received.ok ? context.json({}, 201) : replyWithRefusal(context, received.refusal);
  });

  return routes;
}
