import type { DraftStore } from "./draft-store.js";

/** Anything that holds answers and says when they change: a screening, or `<spean-live>`. */
type Answering = HTMLElement & Record<string, unknown>;

/**
 * Properties of an element that a draft keeps: the properties that hold what a person said. A property an
 * element lacks is left out.
 */
const KEPT = ["answers", "urgentNeeds", "ageClass", "forms"] as const;
const CHANGES = ["spean-answer", "spean-urgent-need", "spean-age-class"] as const;

/** The draft of one element. */
export type ElementDraft = { readonly [property in (typeof KEPT)[number]]?: unknown };

/** A draft that is being kept. */
export interface DraftKeeper {
  /** Its id; `undefined` until the first answer is saved. */
  readonly id: string | undefined;
  /**
   * Resolves once all that was answered so far is on the disk; rejects with the `DraftError` of the last
   * attempt.
   */
  saved(): Promise<void>;
  /** Ends the keeping; what is saved stays until it is removed. */
  stop(): void;
}

const stateOf = (element: Answering): ElementDraft =>
  Object.fromEntries(KEPT.flatMap((name) => (element[name] === undefined ? [] : [[name, element[name]]])));

/** Puts a draft back into an element, answer for answer. */
export function restoreElementDraft(element: HTMLElement, draft: ElementDraft): void {
  for (const name of KEPT) if (draft[name] !== undefined) (element as Answering)[name] = draft[name];
}

/**
 * Saves an element's answers after each one, encrypted, until told to stop. While a save is under way further
 * answers wait and go together with the next. Give the `id` of a draft that was restored, so that it is
 * written over.
 */
export function keepElementDraft(
  element: HTMLElement,
  drafts: DraftStore<ElementDraft>,
  id?: string,
): DraftKeeper {
  let current = id;
  let waiting = false;
  let writing = Promise.resolve();
  const write = async (): Promise<void> => {
    waiting = false;
    current = await drafts.save(stateOf(element as Answering), current);
  };
  const changed = (): void => {
    if (waiting) return;
    waiting = true;
    writing = writing.then(write, write);
    writing.catch(() => undefined);
  };
  for (const name of CHANGES) element.addEventListener(name, changed);
  return {
    get id() {
      return current;
    },
    saved: () => writing,
    stop: () => CHANGES.forEach((name) => element.removeEventListener(name, changed)),
  };
}
