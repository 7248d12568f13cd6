import "./not-opened.css";

/** Class of the part of the document that says, in every language, that the page has not opened. */
export const notOpenedClass = "not-opened";

/**
 * Says at once that the page did not open, and offers to load it anew. The words stand in the document itself:
 * whatever could not be loaded, they are there.
 */
export function tellNotOpened(): void {
  const told = document.querySelector<HTMLElement>(`.${notOpenedClass}`);
  if (!told) return;
  told.classList.add("told");
  told.querySelector("div")?.setAttribute("role", "alert");
  told.querySelector("a")?.focus();
}
