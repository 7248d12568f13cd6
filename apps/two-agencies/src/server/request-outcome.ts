import type { SaveConflict } from "@spean/store/client";
import type { RequestFault } from "../shared/failure.js";
import type { ExchangeRefusal } from "@spean/exchange";
import type { CourierRefusal } from "@spean/courier";

/** Refusal of a request: the HTTP status and all faults. Nothing was written. */
export interface RequestRefusal {
  readonly status: 400 | 404 | 409 | 422 | 425 | 429;
  readonly faults: readonly [RequestFault, ...RequestFault[]];
  readonly conflict?: SaveConflict;
}

/** Either what was asked for, or why not. */
export type RequestOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: RequestRefusal };

/** There is no such case. */
export const unknownCaseRefusal: RequestRefusal = {
  status: 404,
  faults: [
    { code: "not-found", path: "", message: "There is no case with this id: look it up in the list." },
  ],
};

/** Turns a refusal of the exchange or of the courier into a refused request. */
export const refuseExchange = (
  refused: ExchangeRefusal | CourierRefusal,
): { readonly ok: false; readonly refusal: RequestRefusal } => ({
  ok: false,
  refusal: {
    status: "status" in refused ? refused.status : 422,
    faults: [{ code: refused.code, path: "", message: refused.message }],
  },
});
