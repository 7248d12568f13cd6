import type { Courier } from "@spean/courier";
import type { DatabaseQueries } from "@spean/store";
import { Hono } from "hono";
import type { RequestRefusal } from "../request-outcome.js";
import { receiveAudited } from "../exchange/receive-audited.js";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { limitExchangeMessage } from "./request-limits.js";
import { pathEndingInId } from "./case-paths.js";

/** Parts of the delivery routes. */
export interface DeliveryRouteParts {
  readonly courier: Courier<DatabaseQueries>;
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
export function createDeliveryRoutes({ courier, allow }: DeliveryRouteParts): Hono {
  const routes = new Hono();

  routes.get("/deliveries", allow("delivery.list"), async (context) =>
    context.json({ deliveries: await courier.listDeliveries() }),
  );

  routes.post(`${pathEndingInId("/deliveries")}/again`, allow("delivery.retry"), async (context) => {
    const retried = await courier.retryDelivery(context.req.param("id"));
    return retried ? context.json({}) : replyWithRefusal(context, noSuchDelivery);
  });

  routes.get(`${pathEndingInId("/deliveries")}/file`, allow("delivery.download"), async (context) => {
    const found = await courier.readMessage(context.req.param("id"));
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
