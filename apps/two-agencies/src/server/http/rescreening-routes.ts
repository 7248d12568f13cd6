import { beginRescreening, type StoreContext } from "@spean/store";
import { RescreeningRequest } from "@spean/store/client";
import { Hono } from "hono";
import type { Allow } from "./allow.js";
import { refuse } from "./failure.js";
import { limit } from "./limit.js";
import { ofOneCase } from "./one-case.js";
import { readBody } from "./read-body.js";

/** What the route of re-screenings works with. `now` is the clock. */
export interface RescreeningParts {
  readonly store: StoreContext;
  readonly allow: Allow;
  readonly now: () => Date;
}

/** The route under `/api` that begins a re-screening of a case; what was begun stands in the case. */
export function rescreeningRoutes({ store, allow, now }: RescreeningParts): Hono {
  const routes = new Hono();
  routes.post(ofOneCase("/rescreenings"), allow("rescreening.begin"), limit, async (context) => {
    const read = await readBody(context, RescreeningRequest);
    if (!read.ok) return refuse(context, read.refusal);
    const { value, digest } = read.value;
    const [by, witness] = [context.get("person").observer, context.get("trail")];
    const begun = await beginRescreening(store, {
      caseId: context.req.param("id"),
      rescreening: value as RescreeningRequest,
      digest,
      by,
      witness,
      now: now(),
    });
    return begun.ok ? context.json(begun.value, 201) : refuse(context, begun.refusal);
  });
  return routes;
}
