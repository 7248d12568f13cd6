const NOWHERE = "about:blank";

/**
 * The address to go to: an address of the web as it stands; anything else, such as a script, is replaced by
 * an empty page.
 */
export function safeExitTarget(href: string, base: string): string {
  if (!URL.canParse(href, base)) return NOWHERE;
  const { protocol, href: target } = new URL(href, base);
  return protocol === "https:" || protocol === "http:" ? target : NOWHERE;
}

/**
 * Leaves the page: hides all of it at once, since the next page may take a while, empties its title, and
 * takes its place in the history, so that the back button does not return to it. Styles are set through the
 * object model, which a strict policy allows.
 */
export function leavePageAtOnce(href: string): void {
  document.documentElement.style.setProperty("display", "none", "important");
  document.title = "…";
  location.replace(safeExitTarget(href, document.baseURI));
}
