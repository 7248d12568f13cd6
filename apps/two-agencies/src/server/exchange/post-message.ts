/** What came of sending a message: its reply; or a code by which it failed, and whether no other try may help. */
export type Posted =
  | { readonly ok: true; readonly reply: string }
  | { readonly ok: false; readonly failure: string; readonly final: boolean };

/** How long an answer is waited for, in milliseconds. */
export const timeout = 15_000;
const longestReply = 64 * 1024;
const serverErrors = 500;
/** Nothing about the message is at fault: too many came at once, or the other side is not ready. */
const passing = [408, 421, 425, 429];

/** Where messages arrive. */
export const inboxPath = "/exchange/inbox";

async function codeIn(response: Response): Promise<string> {
  const body = (await response.json().catch(() => undefined)) as { error?: { code?: unknown } } | undefined;
  const code = body?.error?.code;
  return typeof code === "string" && /^[a-z-]{1,64}$/.test(code) ? code : `http-${response.status}`;
}

/** Sends a message to an agency's inbox. It follows no other address than the one that was set. */
export async function postMessage(address: string, message: string): Promise<Posted> {
  try {
    const response = await fetch(new URL(inboxPath, address), {
      method: "POST",
      body: message,
      headers: { "content-type": "text/plain; charset=us-ascii" },
      redirect: "error",
      signal: AbortSignal.timeout(timeout),
    });
    if (!response.ok)
      return {
        ok: false,
        failure: await codeIn(response),
        final: response.status < serverErrors && !passing.includes(response.status),
      };
    const reply = await response.text();
    return reply.length > longestReply
      ? { ok: false, failure: "reply-too-large", final: false }
      : { ok: true, reply };
  } catch {
    return { ok: false, failure: "unreachable", final: false };
  }
}
