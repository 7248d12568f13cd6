import type { SessionState } from "../../shared/session.js";

/** What the page says about the session, above every view. */
export interface SessionNotice {
  /** Somebody is about to sign out: how many cases wait on this device, and whether something is not saved. */
  readonly leaving?: { readonly waiting: number; readonly unsaved: boolean } | undefined;
  /** Signing out came to nothing. */
  readonly notEnded?: boolean;
  /** When the session ends, by the clock of this device, in milliseconds since 1970: soon. */
  readonly endsAt?: number | undefined;
  /** Somebody signed out while something here was not saved, so that it is hidden. */
  readonly covered?: boolean;
}

/** Callbacks of the notice. */
export interface SessionNoticeActions {
  readonly signOut: () => void;
  readonly stayHere: () => void;
  readonly stayLonger: () => void;
}

/** What has become of the session, as another tab or the server says. */
export type SessionChange = Pick<SessionState, "account" | "person" | "endsIn">;
