/** The element that has the focus, through every shadow root that is open; `undefined` where nothing has it. */
export function deepestFocus(document: Document | undefined): HTMLElement | undefined {
  let focused = document?.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return (focused as HTMLElement | null) ?? undefined;
}
