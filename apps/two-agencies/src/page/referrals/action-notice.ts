import { html, nothing, type TemplateResult } from "lit";
import type { RequestFault } from "../../shared/failure.js";
import type { ApiReply } from "../api-client.js";
import { isRecordAltered } from "../opening-failure.js";
import type { PageMessageId, PageWords } from "../words.js";

/** Notice about the result of an action: a sentence, and the faults that the server found, if any. */
export interface ActionNotice {
  readonly message: PageMessageId;
  readonly faults?: readonly RequestFault[];
}

const statuses = { signedOut: 401, notFound: 404 } as const;

/** Maps an unsuccessful reply to a notice. */
export function noticeOfReply(reply: Exclude<ApiReply<unknown>, { kind: "done" }>): ActionNotice {
  if (reply.kind === "unreachable") return { message: "referral.unanswered" };
  if (reply.status === statuses.signedOut) return { message: "error.signed-out" };
  if (reply.status === statuses.notFound) return { message: "referral.not-found" };
  if (isRecordAltered(reply.faults)) return { message: "error.record-altered" };
  return { message: "referral.refused", faults: reply.faults };
}

/**
 * Says it where somebody who does not see the page hears it too. What the server found is in English, with
 * its code.
 */
export function renderActionNotice(words: PageWords, told: ActionNotice | undefined): TemplateResult {
  return html`<div role="status" class=${told ? "notice" : nothing}>
    ${told ? html`<p>${words.message(told.message)}</p>` : nothing}
    ${told?.faults ? html`<ul lang="en">${told.faults.map(({ message, code }) => html`<li>${message} <code>${code}</code></li>`)}</ul>` : nothing}
  </div>`;
}
