import { beginRescreening, type StoreContext } from "@spean/store";
import { RescreeningRequest } from "@spean/store/client";
import { Hono } from "hono";
import type { AuthorisationGuard } from "./authorisation-guard.js";
import { replyWithRefusal } from "./failure-reply.js";
import { limitRequestBody } from "./request-limits.js";
import { pathBelowCaseId } from "./case-paths.js";
import { readRequestBody } from "./read-request.js";

/** Parts of the re-screening route. `now` is the clock. */
export interface RescreeningRouteParts {
  readonly store: StoreContext;
  readonly allow: AuthorisationGuard;
  readonly now: () => Date;
}

/** The route under `/api` that begins a re-screening of a case; what was begun stands in the case. */
export function createRescreeningRoutes({ store, allow, now }: RescreeningRouteParts): Hono {
  const routes = new Hono();
  routes.post(
    pathBelowCaseId("/rescreenings"),
    allow("rescreening.begin"),
    limitRequestBody,
    async (context) => {
      const read = await readRequestBody(context, RescreeningRequest);
      if (!read.ok) return replyWithRefusal(context, read.refusal);
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
      return begun.ok ? context.json(begun.value, 201) : replyWithRefusal(context, begun.refusal);
    },
  );
  return routes;
}
