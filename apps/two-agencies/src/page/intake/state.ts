import type { ConsentEventDetail } from "@spean/elements";
import type { CaseDraft } from "./draft.js";
import type { PageMessageId } from "../words.js";
import type { SaveProgress } from "./saver.js";

/** What the intake view shows. */
export interface IntakeViewState {
  readonly phase: "loading" | "ready" | "not-found" | "unreachable";
  readonly draft: CaseDraft;
  readonly saving: SaveProgress;
  /** What the element that asks for consent holds. */
  readonly consent: ConsentEventDetail;
  /** The re-screening that would be begun, and why the last try was none. */
  readonly rescreening: { readonly id: string; readonly busy: boolean; readonly told?: PageMessageId };
  /** What is changed puts right what was observed before the re-screening. */
  readonly putsRight: boolean;
  /** The screen is turned to the person, so that no assessment is shown. */
  readonly personSees: boolean;
  /** Saving was tried before the age class was chosen. */
  readonly ageMissing: boolean;
}
