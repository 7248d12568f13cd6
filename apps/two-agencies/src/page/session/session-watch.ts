import type { SessionState } from "../../shared/session.js";
import type { ApiReply } from "../api-client.js";
import type { SessionChange } from "./session-state.js";

/** So long before a session ends it is said, in milliseconds. */
const NOTICE = 10 * 60 * 1000;
/** So long after it has ended the server is asked, which may count a little otherwise. */
const AFTER = 5000;

/** What tabs of the page tell each other: ask the server again, or that nobody is signed in any more. */
type SessionMessage = "changed" | "left";

/** Parts of the watch over a session. */
export interface SessionWatchParts {
  readonly ask: () => Promise<ApiReply<SessionState>>;
  /** The account that this page works for. */
  readonly account: () => string | undefined;
  /** Another account is signed in now, or nobody. */
  readonly changed: (now: SessionChange) => void;
  /** The session ends soon, at this moment by the device's clock; `undefined`: not soon. */
  readonly ending: (endsAt: number | undefined) => void;
}

/**
 * Watches whether the session goes on: other tabs say when it does not, the server is asked when the page comes
 * into sight again, and a timer gives notice before it ends.
 */
export class SessionWatch {
  private readonly tabs = new BroadcastChannel("spean-session");
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly parts: SessionWatchParts) {
    this.tabs.addEventListener("message", ({ data }: MessageEvent<SessionMessage>) => {
      if (data === "left") parts.changed({});
      else void this.check();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.check();
    });
  }

  /** Tells the other tabs. */
  tell(message: SessionMessage): void {
    this.tabs.postMessage(message);
  }

  /** Plans the notice for a session that ends in so many seconds. */
  plan(endsIn: number | undefined): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.parts.ending(undefined);
    if (endsIn === undefined) return;
    const left = endsIn * 1000;
    const endsAt = Date.now() + left;
    const notice = (): void => this.parts.ending(endsAt);
    if (left <= NOTICE) notice();
    else this.timers.push(setTimeout(notice, left - NOTICE));
    this.timers.push(setTimeout(() => void this.check(), left + AFTER));
  }

  /** Asks the server; where it does not answer, all stays as it is. */
  private async check(): Promise<void> {
    const account = this.parts.account();
    if (account === undefined) return;
    const reply = await this.parts.ask();
    if (reply.kind !== "done" || this.parts.account() !== account) return;
    if (reply.value.account === account) this.plan(reply.value.endsIn);
    else this.parts.changed(reply.value);
  }
}
