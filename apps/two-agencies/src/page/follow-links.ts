/**
 * Parts of client-side navigation. `stays` says whether the next view is drawn on this page; `show` draws it.
 */
export interface LinkNavigationParts {
  readonly stays: () => boolean;
  readonly show: () => void;
}

/** The link that a plain press was on, if it leads to a view of this page. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.composedPath().find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
  const plain =
    event.button === 0 &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    !event.altKey &&
    !event.defaultPrevented;
  if (!link || !plain || link.target !== "" || link.hasAttribute("download")) return undefined;
  const here = link.origin === location.origin && (link.pathname !== location.pathname || link.hash === "");
  return here && !link.pathname.startsWith("/api/") ? link : undefined;
}

/**
 * Follows links between views without loading the page anew, as long as `stays` says so. Where the view stays
 * because something of it is not saved, its address is put back before the browser asks, so that address and
 * view never part.
 *
 * @returns what is told that the view has moved to another address by itself
 */
export function followPageLinks({ stays, show }: LinkNavigationParts): () => void {
  let shown = new URL(location.href);
  const noteAddress = (): void => void (shown = new URL(location.href));
  addEventListener("click", (event) => {
    const link = linkOf(event);
    if (!link || !stays()) return;
    event.preventDefault();
    history.pushState(null, "", link.href);
    noteAddress();
    show();
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main")?.focus();
  });
  addEventListener("popstate", () => {
    // going to a part of the page is no other view
    if (location.pathname === shown.pathname) return noteAddress();
    if (stays()) {
      noteAddress();
      return show();
    }
    const wanted = location.href;
    history.pushState(null, "", shown);
    location.assign(wanted);
  });
  return noteAddress;
}
