import { requestSignOut } from "../api-client.js";

/** A session that was left is to be ended; what stands there says no more than that. */
const leftKey = "spean-session";

/** Notes that the quick exit was used: without network the address that it leads to ends no session. */
export function noteSessionLeft(): void {
  try {
    localStorage.setItem(leftKey, "left");
  } catch {
    // a browser that keeps nothing for the page
  }
}

/** Forgets it, once somebody has signed in since. */
export function forgetSessionLeft(): void {
  try {
    localStorage.removeItem(leftKey);
  } catch {
    // nothing was noted
  }
}

function isSessionLeft(): boolean {
  try {
    return localStorage.getItem(leftKey) !== null;
  } catch {
    return false;
  }
}

/**
 * Ends the session that was left by the quick exit, before anything of it is shown.
 *
 * @returns whether it is over; `false` where the server did not answer
 */
export async function endSessionLeft(): Promise<boolean> {
  if (!isSessionLeft()) return true;
  const reply = await requestSignOut();
  if (reply.kind === "unreachable") return false;
  forgetSessionLeft();
  return true;
}
