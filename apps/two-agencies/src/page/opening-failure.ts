import type { RequestFault } from "../shared/failure.js";
import type { ApiReply } from "./api-client.js";
import type { PageMessageId } from "./words.js";

/** A reply that brought nothing to show. */
type FailedReply = Exclude<ApiReply<unknown>, { readonly kind: "done" }>;

const messageOfStatus: Readonly<Record<number, PageMessageId>> = {
  401: "error.signed-out",
  404: "error.not-found",
};

/** Whether the record was changed in the database past the software. */
export const isRecordAltered = (faults: readonly RequestFault[]): boolean =>
  faults.some(({ code }) => code === "record-altered");

/**
 * Why a case is not shown. One that was changed past the software is there, and is never called absent: whom it
 * is about has to be protected.
 */
export function openingFailureOf(reply: FailedReply): PageMessageId {
  if (reply.kind === "unreachable") return "error.unreachable";
  if (isRecordAltered(reply.faults)) return "error.record-altered";
  return messageOfStatus[reply.status] ?? "error.unreachable";
}
