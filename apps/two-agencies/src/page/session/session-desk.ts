import { fetchSession, requestLongerSession, requestSignOut } from "../api-client.js";
import type { OfflineWork } from "../offline/offline-work.js";
import type { PageView } from "../page-view.js";
import type { SessionChange, SessionNotice, SessionNoticeActions } from "./session-state.js";
import { SessionWatch } from "./session-watch.js";

/** Parts of the session desk. */
export interface SessionDeskParts {
  readonly offline: OfflineWork;
  /** The account that this page works for. */
  readonly account: () => string | undefined;
  /** The view that is shown. */
  readonly view: () => PageView;
  /** Draws the page anew. */
  readonly draw: () => void;
  /** The session has ended, or is another account's, while something in the view was not saved. */
  readonly cover: (now: SessionChange) => void;
  /** Goes to the first page, once nobody is signed in. */
  readonly leftOff: () => void;
}

/**
 * Everything about the end of a session: notice before it, signing out with a word on what waits, and that no
 * tab goes on showing a case once nobody, or somebody else, is signed in.
 */
export class SessionDesk {
  notice: SessionNotice = {};
  private readonly watch: SessionWatch;

  constructor(private readonly parts: SessionDeskParts) {
    this.watch = new SessionWatch({
      ask: fetchSession,
      account: parts.account,
      changed: (now) => this.changed(now),
      ending: (endsAt) => this.say({ ...this.notice, endsAt }),
    });
    // the address that the quick exit leads to ends the session: no other tab may go on showing a case
    document.addEventListener("spean-exit", () => this.watch.tell("left"));
  }

  /** Begins to watch the session that the page was opened with, or that was begun just now. */
  began(endsIn: number | undefined, isNew: boolean): void {
    this.notice = {};
    if (isNew) this.watch.tell("changed");
    this.watch.plan(endsIn);
  }

  /** Asks before signing out where something waits or is not saved; otherwise signs out. */
  readonly leave = (): void => {
    const { offline, view } = this.parts;
    const waiting = offline.state.entries.length;
    const unsaved = view().unsaved?.() ?? false;
    if (waiting > 0 || unsaved) this.say({ ...this.notice, leaving: { waiting, unsaved } });
    else void this.signOut();
  };

  readonly actions: SessionNoticeActions = {
    signOut: () => void this.signOut(),
    stayHere: () => this.say({ ...this.notice, leaving: undefined }),
    stayLonger: () => void this.stayLonger(),
  };

  private async signOut(): Promise<void> {
    const reply = await requestSignOut();
    if (reply.kind !== "done") return this.say({ notEnded: true });
    this.watch.tell("left");
    this.parts.view().abandon?.();
    this.parts.leftOff();
  }

  private async stayLonger(): Promise<void> {
    const reply = await requestLongerSession();
    if (reply.kind !== "done") return;
    this.watch.plan(reply.value.endsIn);
    this.watch.tell("changed");
  }

  /** Somebody else, or nobody, is signed in: nothing of this view stays in sight, and nothing of it is lost. */
  private changed(now: SessionChange): void {
    if (this.parts.account() === undefined) return;
    if (this.parts.view().leave?.() ?? true) return location.reload();
    this.notice = { covered: true };
    this.parts.cover(now);
  }

  private say(notice: SessionNotice): void {
    this.notice = notice;
    this.parts.draw();
  }
}
