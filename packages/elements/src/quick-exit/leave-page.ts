const NOWHERE = "about:blank";
/** So long a page that is still there stays hidden, in milliseconds: the next may be slow to come. */
const LONGEST_HIDDEN = 10_000;

/**
 * The address to go to: an address of the web as it stands; anything else, such as a script, is replaced by
 * an empty page.
 */
export function safeExitTarget(href: string, base: string): string {
  if (!URL.canParse(href, base)) return NOWHERE;
  const { protocol, href: target } = new URL(href, base);
  return protocol === "https:" || protocol === "http:" ? target : NOWHERE;
}

/** The documents that are seen: this one, and those around it up to the outermost, if it may touch them. */
function seenDocuments(outermost: Window): Document[] {
  const found = [document];
  try {
    for (let frame: Window = window; frame !== outermost; frame = frame.parent)
      found.push(frame.parent.document);
  } catch {
    // a page of another site is around this one, and is not ours to hide
  }
  return found;
}

let leaving = false;

/**
 * While the page is left, ends a question of the host's, whether to leave. Browsers call the listeners of a
 * window in the order in which they were added, so this one is added as soon as there is a way out.
 */
export const endQuestionWhileLeaving = (event: Event): void => {
  if (leaving) event.stopImmediatePropagation();
};

/** Hides a page, so that nothing of it is seen while the next one loads. @returns what shows it again */
function hide(page: Document): () => void {
  const { title } = page;
  const { style } = page.documentElement;
  const [display, priority] = [style.getPropertyValue("display"), style.getPropertyPriority("display")];
  style.setProperty("display", "none", "important");
  page.title = "…";
  return () => {
    style.setProperty("display", display, priority);
    page.title = title;
  };
}

/** Replaces the outermost page, or this one where it may not. */
function replacePage(outermost: Window, target: string): void {
  try {
    outermost.location.replace(target);
  } catch {
    location.replace(target);
  }
}

/**
 * Leaves the page: hides all of it at once, since the next page may take a while, empties its title, and
 * takes its place in the history, so that the back button does not return to it. In a frame the whole window leaves, where the page around it lets it. A page that is still there after
 * ten seconds (the address gave a download, or nothing), or is gone back to, is shown again. Styles are set
 * through the object model, which a strict policy allows.
 *
 * @param outermost the window that leaves
 */
export function leavePageAtOnce(href: string, outermost: Window = window.top ?? window): void {
  leaving = true;
  const shown = seenDocuments(outermost).map(hide);
  const showAgain = (): void => {
    leaving = false;
    clearTimeout(waiting);
    removeEventListener("pageshow", showAgain);
    for (const show of shown) show();
  };
  const waiting = setTimeout(showAgain, LONGEST_HIDDEN);
  addEventListener("pageshow", showAgain);
  replacePage(outermost, safeExitTarget(href, document.baseURI));
}
