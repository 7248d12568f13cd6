import type { InputFault } from "@spean/model";
import type { StoreFault, StoreRefusal } from "../client/store-refusal.js";

/** Refusal of a command on a case that does not exist, or was erased. */
export const noSuchCase: StoreRefusal = {
  status: 404,
  faults: [
    { code: "not-found", path: "", message: "There is no case with this id: look it up in the list." },
  ],
};

/** Refuses a request for its content. */
export const refuseRequestFaults = (
  first: StoreFault,
  ...more: readonly StoreFault[]
): { readonly ok: false; readonly refusal: StoreRefusal } => ({
  ok: false,
  refusal: { status: 400, faults: [first, ...more] },
});

/** Refuses a request whose idempotency key another request had. `path` is where the key stands. */
export const refuseKeyReuse = (
  path: string,
  message: string,
): { readonly ok: false; readonly refusal: StoreRefusal } => ({
  ok: false,
  refusal: { status: 409, faults: [{ code: "key-reused", path, message }] },
});

/** Moves the paths of faults from an item of the record to the request that brought it. */
export const relocateFaultPaths = (faults: readonly InputFault[], prefix: string): InputFault[] =>
  faults.map((fault) =>
    fault.path.startsWith(prefix) ? { ...fault, path: fault.path.slice(prefix.length) } : fault,
  );
