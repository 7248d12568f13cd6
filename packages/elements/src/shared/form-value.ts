import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The value of an element in its form: one value, several, or none. */
export type FormValueEntry = string | FormData | null;

/**
 * Takes part in a form for an element that holds a value (`static formAssociated = true` on its class).
 * The browser is given nothing to restore: an answer must not outlive the page unless the host saves it.
 */
export class FormValueController implements ReactiveController {
  readonly internals: ElementInternals;

  /** `read` gives the element's value; `null` while there is none. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    private readonly read: () => FormValueEntry,
  ) {
    this.internals = host.attachInternals();
    host.addController(this);
  }

  /** Hands the value to the form. Called after every update; an element calls it itself before it emits. */
  sync(): void {
    this.internals.setFormValue(this.read(), null);
  }

  /** Called by Lit after every update of the element. */
  hostUpdated(): void {
    this.sync();
  }
}
