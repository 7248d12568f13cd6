import { readWithinLimit } from "./read-within-limit.js";

/**
 * Outcome of sending one message: the recipient's reply; or a failure code, and whether it is final, so that
 * retrying cannot help.
 */
export type MessageTransportResult =
  | { readonly ok: true; readonly reply: string }
  | { readonly ok: false; readonly failure: string; readonly final: boolean };

/**
 * Carries one message to a partner's address. The default is `postMessageOverHttp`; give your own for X-Road,
 * AS4, or a test.
 */
export type MessageTransport = (address: string, message: string) => Promise<MessageTransportResult>;

/** The path of an agency's HTTP inbox. */
export const inboxUrlPath = "/exchange/inbox";

/** The timeout of one request, in milliseconds. */
export const requestTimeoutMs = 15_000;
const longestReply = 64 * 1024;
const serverErrors = 500;
/** Client errors that are transient: timeout, misdirected, too early, rate limit. */
const transientStatuses = [408, 421, 425, 429];

const codeInReply = /^[a-z-]{1,64}$/;

/** Reads the code of a refusal; what is no such code is told as its HTTP status alone. */
function readFailureCode(status: number, text = ""): string {
  try {
    const code = (JSON.parse(text) as { error?: { code?: unknown } } | null)?.error?.code;
    if (typeof code === "string" && codeInReply.test(code)) return code;
  } catch {
    // no JSON
  }
  return `http-${status}`;
}

const isFinal = (status: number) => status < serverErrors && !transientStatuses.includes(status);

/**
 * Posts a message to an agency's HTTP inbox. It follows no redirect, so a message goes to the configured
 * address only (SSRF). Whatever the address answers, at most 64 KiB of it are read, within `requestTimeoutMs`
 * in all.
 */
export const postMessageOverHttp: MessageTransport = async (address, message) => {
  try {
    const response = await fetch(new URL(inboxUrlPath, address), {
      method: "POST",
      body: message,
      headers: { "content-type": "text/plain; charset=us-ascii", "accept-encoding": "identity" },
      redirect: "error",
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    const { ok, status } = response;
    const reply = await readWithinLimit(response, longestReply);
    if (!ok) return { ok, failure: readFailureCode(status, reply), final: isFinal(status) };
    return reply === undefined ? { ok: false, failure: "reply-too-large", final: false } : { ok, reply };
  } catch {
    return { ok: false, failure: "unreachable", final: false };
  }
};
