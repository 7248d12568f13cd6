import type { ConsentDetail } from "@spean/elements";
import type { CaseDraft } from "./draft.js";
import type { PageMessageId } from "../words.js";
import type { SaveProgress } from "./saver.js";

/** State of the intake view. */
export interface IntakeViewState {
  readonly phase: "loading" | "ready" | "not-found" | "unreachable";
  readonly draft: CaseDraft;
  readonly saving: SaveProgress;
  /** Answers that the consent element holds at the moment. */
  readonly consent: ConsentDetail;
  /** The re-screening that would be begun, and why the last try was none. */
  readonly rescreening: { readonly id: string; readonly busy: boolean; readonly told?: PageMessageId };
  /** Further changes correct observations made before the re-screening instead of standing beside them. */
  readonly putsRight: boolean;
  /** The screen is turned to the person, so that no assessment is shown. */
  readonly personSees: boolean;
  /** Saving was tried before the age class was chosen. */
  readonly ageMissing: boolean;
}
