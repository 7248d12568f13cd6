import type { ExchangeRefusal } from "@spean/exchange";
import type { CourierRefusal } from "@spean/courier";
import type { Refusal } from "../cases/refusal.js";

/** Turns a refusal of the exchange or of the courier into a refused request. */
export const refuseExchange = (
  refused: ExchangeRefusal | CourierRefusal,
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: {
    status: "status" in refused ? refused.status : 422,
    faults: [{ code: refused.code, path: "", message: refused.message }],
  },
});
