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

async function readFailureCode(response: Response): Promise<string> {
  const body = (await response.json().catch(() => undefined)) as { error?: { code?: unknown } } | undefined;
  const code = body?.error?.code;
  return typeof code === "string" && /^[a-z-]{1,64}$/.test(code) ? code : `http-${response.status}`;
}

/**
 * Posts a message to an agency's HTTP inbox. It follows no redirect, so a message goes to the configured
 * address only (SSRF).
 */
export const postMessageOverHttp: MessageTransport = async (address, message) => {
  try {
    const response = await fetch(new URL(inboxUrlPath, address), {
      method: "POST",
      body: message,
      headers: { "content-type": "text/plain; charset=us-ascii" },
      redirect: "error",
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    if (!response.ok)
      return {
        ok: false,
        failure: await readFailureCode(response),
        final: response.status < serverErrors && !transientStatuses.includes(response.status),
      };
    const reply = await response.text();
    return reply.length > longestReply
      ? { ok: false, failure: "reply-too-large", final: false }
      : { ok: true, reply };
  } catch {
    return { ok: false, failure: "unreachable", final: false };
  }
};
