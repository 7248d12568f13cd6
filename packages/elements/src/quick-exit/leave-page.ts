const NOWHERE = "about:blank";
/** So long no press shows a page that is still there, in milliseconds: the next may be slow to come. */
const SURELY_HIDDEN = 10_000;

/**
 * The address to go to: an address of the web as it stands; anything else, such as a script, is replaced by
 * an empty page.
 */
export function safeExitTarget(href: string, base: string): string {
  if (!URL.canParse(href, base)) return NOWHERE;
  const { protocol, href: target } = new URL(href, base);
  return protocol === "https:" || protocol === "http:" ? target : NOWHERE;
}

/** The documents that are seen: that of a window, and those around it up to the outermost, if it may touch them. */
function seenDocuments(outermost: Window, inner: Window): Document[] {
  const found = [inner.document];
  try {
    for (let frame = inner; frame !== outermost; frame = frame.parent) found.push(frame.parent.document);
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

/** Takes the one question away that a window holds as a property. @returns what puts it back */
function takeQuestionFrom(seen: Window): () => void {
  const { onbeforeunload } = seen;
  seen.onbeforeunload = null;
  return () => {
    seen.onbeforeunload = onbeforeunload;
  };
}

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

/** Shift is pressed again by whoever wants to leave, and shows nothing. */
const asksToSee = (event: Partial<KeyboardEvent>): boolean => event.key !== "Shift";

/** Hides pages until they are gone back to, or are still there after a while and somebody presses something. */
function hideWhileLeaving(pages: readonly Document[]): void {
  leaving = true;
  const ended = new AbortController();
  const listen = { capture: true, signal: ended.signal };
  const windows = pages.flatMap(({ defaultView }) => defaultView ?? []);
  const undone = [...pages.map(hide), ...windows.map(takeQuestionFrom)];
  const showAgain = (): void => {
    leaving = false;
    clearTimeout(waiting);
    ended.abort();
    for (const undo of undone) undo();
  };
  const showToWhoAsks = (event: Event): void => void (asksToSee(event) && showAgain());
  const waiting = setTimeout(() => {
    for (const seen of windows)
      for (const type of ["pointerdown", "keydown"]) seen.addEventListener(type, showToWhoAsks, listen);
  }, SURELY_HIDDEN);
  // a page that is left before it was loaded whole is shown for the first time, and not gone back to
  for (const seen of windows)
    seen.addEventListener("pageshow", ({ persisted }) => void (persisted && showAgain()), listen);
}

/** Replaces the outermost page, or the inner one where it may not. */
function replacePage(outermost: Window, inner: Window, target: string): void {
  try {
    outermost.location.replace(target);
  } catch {
    inner.location.replace(target);
  }
}

/**
 * Leaves the page: hides all of it at once, since the next page may take a while, empties its title, and
 * takes its place in the history, so that the back button does not return to it. In a frame the whole window
 * leaves, where the page around it lets it. A page that is gone back to is shown again; one that is still there
 * after ten seconds (the address gave a download, or nothing, or is slow to come) stays hidden from whoever
 * looks on, until something but Shift is pressed. Styles are set through the object model, which a strict policy
 * allows.
 *
 * @param outermost the window that leaves
 * @param inner the window in which somebody asked to leave
 */
export function leavePageAtOnce(href: string, outermost: Window, inner: Window = window): void {
  if (!leaving) hideWhileLeaving(seenDocuments(outermost, inner));
  replacePage(outermost, inner, safeExitTarget(href, inner.document.baseURI));
}
