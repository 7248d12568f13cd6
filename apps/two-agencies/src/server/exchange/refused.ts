import type { Refusal as ExchangeRefusal, Result } from "@spean/exchange";
import type { DatabaseQueries as Queries } from "@spean/store";
import type { Outcome, Refusal } from "../cases/refusal.js";
import type { Exchange, Keys } from "./exchange.js";

/** A refusal of the exchange, as an answer to a request. */
export const refused = (
  { code, message }: ExchangeRefusal,
  status: 409 | 422 = 422,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { status, faults: [{ code, path: "", message }] },
});

const noDirectory: Refusal = {
  status: 409,
  faults: [
    {
      code: "no-directory",
      path: "",
      message:
        "There is no key directory here that both authorities signed, so nothing can be exchanged: import one. Everything else works.",
    },
  ],
};

/** The keys of everybody, or why nothing can be exchanged. */
export async function keysOrRefusal(
  exchange: Exchange,
  now: Date,
  queries?: Queries,
): Promise<Outcome<Keys>> {
  const keys: Result<Keys> | undefined = await exchange.keysAt(now, queries);
  if (!keys) return { ok: false, refusal: noDirectory };
  return keys.ok ? keys : refused(keys.refusal, 409);
}
