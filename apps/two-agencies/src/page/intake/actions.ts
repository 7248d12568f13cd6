import type { AnswerDetail, ConsentDetail, SpeanConsent, UrgentNeedDetail } from "@spean/elements";
import type { Person } from "@spean/model";
import type { CaseFacts, RescreeningRequest } from "@spean/store/client";
import type { ConflictChoices } from "./decided.js";

/** Callbacks of the intake page. */
export interface IntakePageActions {
  readonly answer: (detail: AnswerDetail) => void;
  readonly urgentNeed: (detail: UrgentNeedDetail) => void;
  readonly facts: (changed: {
    readonly ageClass?: CaseFacts["ageClass"];
    readonly forms?: CaseFacts["forms"];
  }) => void;
  readonly consent: (element: SpeanConsent, detail: ConsentDetail) => void;
  readonly person: (entered: Person) => void;
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
