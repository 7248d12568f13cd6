import { DraftError } from "./draft-error.js";
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
  /**
   * Its id; `undefined` until the first answer is saved. Another one from the moment at which another tab was
   * found to write the same draft: then this one lies beside it.
   */
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

/** Writes over the draft that was written last, or a new one. */
async function replaceOwn(
  drafts: DraftStore<ElementDraft>,
  state: ElementDraft,
  last: { readonly id: string; readonly revision: string } | undefined,
): Promise<{ readonly id: string; readonly revision: string }> {
  const draft = last ?? { id: crypto.randomUUID() };
  return { id: draft.id, revision: await drafts.replace(draft, state) };
}

/** Puts a draft back into an element, answer for answer. */
export function restoreElementDraft(element: HTMLElement, draft: ElementDraft): void {
  for (const name of KEPT) if (draft[name] !== undefined) (element as Answering)[name] = draft[name];
}

/**
 * Saves an element's answers after each one, encrypted, until told to stop. While a save is under way further
 * answers wait and go together with the next. Give the draft that was restored, so that it is written over;
 * where another tab has written it meanwhile, the answers go beside it, and none is lost.
 */
export function keepElementDraft(
  element: HTMLElement,
  drafts: DraftStore<ElementDraft>,
  restored?: { readonly id: string; readonly revision: string },
): DraftKeeper {
  let current: { readonly id: string; readonly revision: string } | undefined = restored;
  let waiting = false;
  let writing = Promise.resolve();
  const write = async (): Promise<void> => {
    waiting = false;
    const state = stateOf(element as Answering);
    current = await replaceOwn(drafts, state, current).catch((error: unknown) => {
      if (error instanceof DraftError && error.code === "moved") return replaceOwn(drafts, state, undefined);
      throw error;
    });
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
      return current?.id;
    },
    saved: () => writing,
    stop: () => CHANGES.forEach((name) => element.removeEventListener(name, changed)),
  };
}
