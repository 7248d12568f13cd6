import { Hono } from "hono";
import type { Refusal } from "../cases/refusal.js";
import type { ExchangeStore } from "../exchange/exchange-store.js";
import { listUndelivered, messageOf } from "../exchange/load-deliveries.js";
import { again } from "../exchange/outbox.js";
import { takeIn } from "../exchange/take-in.js";
import type { Allow } from "./allow.js";
import { refuse } from "./failure.js";
import { limitMessage } from "./limit.js";
import { oneOf } from "./one-case.js";

/** What the routes of deliveries work with. `wake` says that there is something in the outbox, `now` is the clock. */
export interface DeliveryParts {
  readonly store: ExchangeStore;
  readonly allow: Allow;
  readonly wake: () => void;
  readonly now: () => Date;
}

const noSuchDelivery: Refusal = {
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
export function deliveryRoutes({ store, allow, wake, now }: DeliveryParts): Hono {
  const routes = new Hono();
  const { queries } = store;

  routes.get("/deliveries", allow("delivery.list"), async (context) =>
    context.json({ deliveries: await listUndelivered(queries) }),
  );

  routes.post(`${oneOf("/deliveries")}/again`, allow("delivery.retry"), async (context) => {
    if (!(await again(queries, context.req.param("id"), now()))) return refuse(context, noSuchDelivery);
    wake();
    return context.json({});
  });

  routes.get(`${oneOf("/deliveries")}/file`, allow("delivery.download"), async (context) => {
    const found = await messageOf(queries, context.req.param("id"));
    if (!found) return refuse(context, noSuchDelivery);
    context.header("content-disposition", `attachment; filename="${found.kind}.txt"`);
    return context.text(found.message);
  });

  routes.post("/messages", allow("message.bring"), limitMessage, async (context) => {
    const taken = await takeIn(store, {
      message: (await context.req.text()).trim(),
      now: now(),
      witness: context.get("trail"),
    });
    return taken.ok ? context.json({}, 201) : refuse(context, taken.refusal);
  });

  return routes;
}
