import type { MiddlewareHandler } from "hono";
import { type Action, may } from "../../shared/permissions.js";
import type { Person } from "../../shared/session.js";
import type { Accounts } from "../accounts/accounts.js";
import { fail } from "./failure.js";

/** What a handler behind `allow` knows: who asks. */
export interface WithPerson {
  readonly Variables: { readonly person: Person };
}

/** Lets a request through to what comes after it. */
export type Allow = (action: Action) => MiddlewareHandler<WithPerson>;

/** The one place where it is decided who may do what: every route of cases and accounts stands behind it. */
export const allowBy = (accounts: Pick<Accounts, "personOf">): Allow => {
  return (action) => async (context, next) => {
    const person = await accounts.personOf(context.req.raw.headers);
    if (!person) return fail(context, { status: 401, code: "signed-out", message: "Nobody is signed in: sign in first, then send this again." });
    if (!may(person.role, action))
      return fail(context, { status: 403, code: "not-allowed", message: "Your role may not do this: ask somebody whose role may." });
    context.set("person", person);
    return next();
  };
};
