import { fetchSession, requestLongerSession, requestSignOut } from "../api-client.js";
import type { OfflineWork } from "../offline/offline-work.js";
import type { PageView } from "../page-view.js";
import { noteSessionLeft } from "./left-session.js";
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
  /** Hides the view behind the sign-in; `keeps`: something in it is not saved, so it is shown to its account again. */
  readonly cover: (now: SessionChange, keeps: boolean) => void;
  /** Goes to the first page, once nobody is signed in. */
  readonly leftOff: () => void;
}

/** So often the server is asked whether a session has ended that another tab is ending. */
const MOST_QUESTIONS = 20;
const BETWEEN = 500;

/**
 * Loads the page anew, so that it forgets what it held, once the session of an account is over: before that it
 * would show the case again.
 */
async function reloadOnceEnded(account: string): Promise<void> {
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const reply = await fetchSession();
    if (reply.kind === "done" && reply.value.account !== account) return location.reload();
    await new Promise((later) => setTimeout(later, BETWEEN));
  }
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
    document.addEventListener("spean-exit", () => {
      noteSessionLeft();
      this.watch.tell("left");
    });
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
    const account = this.parts.account();
    if (account === undefined) return;
    const ended = this.parts.view().leave?.() ?? true;
    this.notice = { covered: !ended };
    this.parts.cover(now, !ended);
    if (ended) void reloadOnceEnded(account);
  }

  private say(notice: SessionNotice): void {
    this.notice = notice;
    this.parts.draw();
  }
}
