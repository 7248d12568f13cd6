import type {
  ConsentEventDetail,
  AnswerEventDetail,
  SpeanConsent,
  UrgentNeedEventDetail,
} from "@spean/elements";
import type { CaseOrigin } from "../../shared/case-origin.js";
import { type CaseDraft, createCaseDraft } from "./case-draft.js";
import type { PageMessageId } from "../words.js";
import type { SaveProgress } from "./case-saver.js";
import type { Person } from "@spean/model";
import type { CaseFacts, RescreeningRequest } from "@spean/store/client";
import type { ConflictChoices } from "./conflict-choices.js";

/** State of the intake view. */
export interface IntakeViewState {
  readonly phase: "loading" | "ready" | PageMessageId;
  readonly draft: CaseDraft;
  /** Where the case came from, if another agency sent it. */
  readonly origin?: CaseOrigin | undefined;
  readonly saving: SaveProgress;
  /** Answers that the consent element holds at the moment. */
  readonly consent: ConsentEventDetail;
  /** The re-screening that would be begun, and why the last try was none. */
  readonly rescreening: { readonly id: string; readonly busy: boolean; readonly told?: PageMessageId };
  /** Further changes correct observations made before the re-screening instead of standing beside them. */
  readonly putsRight: boolean;
  /** The screen is turned to the person, so that no assessment is shown. */
  readonly personSees: boolean;
  /** Something about the person was entered that is missing a part or doubtful, so that no save has it. */
  readonly personIsDoubtful: boolean;
  /** Saving was tried before the age class was chosen. */
  readonly ageMissing: boolean;
}

/** Consent of which nothing is chosen. */
export const noConsentYet: ConsentEventDetail = { choices: [], by: undefined, language: undefined };

/** The state of a view that is opened. @param newId makes the ids of what would be begun: a case, a re-screening */
export function beginIntakeState(phase: IntakeViewState["phase"], newId: () => string): IntakeViewState {
  return {
    phase,
    draft: createCaseDraft(undefined, newId()),
    saving: { kind: "idle" },
    consent: noConsentYet,
    rescreening: { id: newId(), busy: false },
    putsRight: false,
    personSees: false,
    personIsDoubtful: false,
    ageMissing: false,
  };
}

/** Callbacks of the intake page. */
export interface IntakePageActions {
  readonly answer: (detail: AnswerEventDetail) => void;
  readonly urgentNeed: (detail: UrgentNeedEventDetail) => void;
  readonly facts: (changed: {
    readonly ageClass?: CaseFacts["ageClass"];
    readonly forms?: CaseFacts["forms"];
  }) => void;
  readonly consent: (element: SpeanConsent, detail: ConsentEventDetail) => void;
  readonly person: (entered: Person, isDoubtful: boolean) => void;
  /** Says what stands, where two changed the same. */
  readonly decide: (choices: ConflictChoices) => void;
  /** Begins a re-screening; `done` empties the form, which is kept as it is until then. */
  readonly rescreen: (reason: Omit<RescreeningRequest, "id" | "of">, done: () => void) => void;
  /** Says whether what is changed from now on puts right what was observed before the re-screening. */
  readonly putRight: (putsRight: boolean) => void;
  readonly personSees: (sees: boolean) => void;
  readonly save: () => void;
  readonly again: () => void;
}
