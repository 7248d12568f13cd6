import type { Actor, Consent } from "@spean/model";
import type { RescreeningRequest, SaveConflict } from "@spean/store/client";
import { pagePath } from "../../shared/page-routes.js";
import type { AgencyProfile } from "../../agencies/agency.js";
import { postRescreening, fetchCaseView, postCaseSave } from "../api-client.js";
import { showCaseNumber } from "../labels.js";
import { openingFailureOf } from "../opening-failure.js";
import type { OfflineWork } from "../offline/offline-work.js";
import { reasonToWait, saveProgressOf, type WaitingCase } from "../offline/waiting-case.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { listConsentRequests, readConsentAnswers, findStandingConsents } from "./consent-answers.js";
import { continueDraftAfterSave } from "./continue-draft.js";
import { applyConflictChoices } from "./conflict-choices.js";
import {
  createCaseDraft,
  factsInDraft,
  countUnsavedChanges,
  withDraftAnswer,
  withDraftFacts,
  withDraftPerson,
  withDraftRescreenings,
} from "./case-draft.js";
import { renderIntakePage } from "./intake-page.js";
import { saveRequestOfDraft } from "./save-request.js";
import { CaseSaver, isJoined, type SaveProgress } from "./case-saver.js";
import {
  beginIntakeState,
  type IntakePageActions,
  type IntakeViewState,
  noConsentYet,
} from "./intake-state.js";
import { withUrgentNeedAnswer } from "./urgent-need-answers.js";

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();
/** So long a save without an answer is not kept on the device, in milliseconds. */
const LONGEST_UNKEPT = 2000;

/** Parts of an intake view. `observer` is the signed-in user. */
export interface IntakeViewParts {
  readonly changed: RedrawRequest;
  readonly observer: Actor;
  readonly agency: Pick<AgencyProfile, "name">;
  readonly offline: OfflineWork;
}

/** The intake of one case: `id`, or one that is begun (`undefined`). */
class Intake {
  state: IntakeViewState;
  private readonly saver = new CaseSaver({
    send: postCaseSave,
    report: (saving) => this.setState({ saving }),
    confirmed: (sent, saved) => {
      const { draft, conflict } = continueDraftAfterSave(this.state.draft, sent, saved);
      this.found = conflict;
      this.answered = draft.consents;
      this.state = { ...this.state, draft, consent: noConsentYet };
      this.show(pagePath("caseOpen", saved.record.id));
    },
  });
  /** Answers about consent that wait to be saved, and that the element does not hold any more. */
  private answered: readonly Consent[] = [];
  /** Conflict between changes made while a save was in flight and what that save was merged with. */
  private found: SaveConflict | undefined;
  /** The case as it lies on this device, if it does. */
  private kept: WaitingCase | undefined;
  /** What is written to the device, one after the other. */
  private keeping: Promise<unknown> = Promise.resolve();
  private isLeft = false;

  constructor(
    private readonly id: string | undefined,
    private readonly parts: IntakeViewParts,
  ) {
    this.state = beginIntakeState(id === undefined ? "ready" : "loading", newId);
  }

  setState(next: Partial<IntakeViewState>): void {
    this.state = { ...this.state, ...next };
    this.show();
  }

  /** Draws the view anew, at another address where there is one; once it was left, another view has its place. */
  private show(path?: string): void {
    if (!this.isLeft) this.parts.changed(path);
  }

  private readonly warn = (event: Event): void => {
    if (this.losesSomething()) event.preventDefault();
  };

  /** Tells whether something on the screen lies nowhere else. */
  losesSomething(): boolean {
    const { draft, personIsDoubtful } = this.state;
    return personIsDoubtful || (countUnsavedChanges(draft) > 0 && this.kept?.draft !== draft);
  }

  /** Leaves for another view, if nothing is lost by that. @returns whether it did */
  leave(): boolean {
    if (this.losesSomething()) return false;
    this.abandon();
    return true;
  }

  /** Ends the view, whatever is lost by that. */
  abandon(): void {
    removeEventListener("beforeunload", this.warn);
    this.isLeft = true;
    this.parts.offline.openCase = undefined;
  }

  /** Goes on with a case as it lies on this device. */
  private resume(waiting: WaitingCase): void {
    const { draft, unanswered } = waiting;
    this.saver.unanswered = unanswered;
    this.answered = draft.consents;
    this.kept = waiting;
    this.setState({ phase: "ready", draft, saving: saveProgressOf(waiting) });
  }

  async load(): Promise<void> {
    const { offline } = this.parts;
    offline.openCase = this;
    // once the way out is drawn, which ends the question while it leaves
    addEventListener("beforeunload", this.warn);
    if (this.id === undefined) return;
    const waiting = offline.waitingOf(this.id);
    if (waiting) return this.resume(waiting);
    const reply = await fetchCaseView(this.id);
    if (reply.kind === "done") {
      const { origin, ...opened } = reply.value;
      this.setState({ phase: "ready", draft: createCaseDraft(opened), origin });
    } else this.setState({ phase: openingFailureOf(reply) });
  }

  async save(): Promise<void> {
    const { draft, saving } = this.state;
    const { ageClass } = factsInDraft(draft);
    if (saving.kind === "saving" || saving.kind === "conflict") return;
    if (!ageClass) return this.askAge();
    const again = this.saver.unanswered !== undefined;
    // a browser may end a page whose request gets no answer
    const unanswered = setTimeout(() => void this.keepOnDevice(), LONGEST_UNKEPT);
    const confirmed = await this.saver.run(draft.saved?.record.id, () => ({
      draft,
      save: saveRequestOfDraft(draft, ageClass, { observer: this.parts.observer, newId }),
    }));
    clearTimeout(unanswered);
    if (isJoined(this.state.saving)) return this.actions.decide({});
    if (confirmed && this.found) this.setState({ saving: { kind: "conflict", conflict: this.found } });
    await this.keepOnDevice();
    if (confirmed && again && !this.found && countUnsavedChanges(this.state.draft) > 0) await this.save();
  }

  /**
   * Brings what lies on this device up to date with what was not confirmed; without a passphrase nothing is
   * kept.
   */
  private keepOnDevice(): Promise<void> {
    const next = this.keeping.then(() => this.writeToDevice());
    this.keeping = next.catch(() => undefined);
    return next;
  }

  private async writeToDevice(): Promise<void> {
    const { offline } = this.parts;
    const { draft, saving } = this.state;
    const before = this.kept;
    if (saving.kind === "saved") {
      this.kept = undefined;
      return before && offline.done(before);
    }
    const { id, since, revision } = before ?? { id: newId(), since: now(), revision: undefined };
    const { unanswered } = this.saver;
    const caseId = draft.saved?.record.id;
    const held = await offline.keep({
      id,
      since,
      revision,
      draft,
      ...(caseId !== undefined && { caseId }),
      ...(unanswered && { unanswered }),
      ...reasonToWait(saving),
    });
    if (held === "no-storage" && saving.kind === "failed")
      this.setState({ saving: { kind: "failed", storage: "lost" } });
    if (typeof held === "string") return;
    this.kept = held;
    if (saving.kind === "failed") this.setState({ saving: { kind: "kept", draft } });
    if (!draft.saved) this.show(pagePath("offlineCase", held.id));
  }

  get waitingId(): string | undefined {
    return this.kept?.id;
  }

  /** Sends what waits of this case, unless somebody has to look at it first. */
  async resend(): Promise<void> {
    const sends: readonly SaveProgress["kind"][] = ["kept", "failed", "signed-out", "other-account"];
    if (sends.includes(this.state.saving.kind)) await this.save();
  }

  /** Saves what was decided; where all of it stands already, there is nothing more to send. */
  private async saveDecided(): Promise<void> {
    if (countUnsavedChanges(this.state.draft) > 0) return this.save();
    const { saved } = this.state.draft;
    this.setState({ saving: { kind: "saved", at: saved?.history.at(-1)?.savedAt ?? now() } });
    if (saved) this.show(pagePath("caseOpen", saved.record.id));
    await this.keepOnDevice();
  }

  /** Begins a re-screening. One without an answer may be begun again: it has an id of its own. */
  private async rescreen(reason: Omit<RescreeningRequest, "id" | "of">, done: () => void): Promise<void> {
    const { saved } = this.state.draft;
    const { id, busy } = this.state.rescreening;
    if (!saved || busy) return;
    this.setState({ rescreening: { id, busy: true } });
    const reply = await postRescreening(saved.record.id, { id, of: saved.assessment.id, ...reason });
    if (reply.kind !== "done") {
      const told = reply.kind === "refused" ? "rescreening.refused" : "rescreening.failed";
      return this.setState({ rescreening: { id, busy: false, told } });
    }
    const { draft } = this.state;
    this.setState({
      draft: withDraftRescreenings(draft, [...reply.value.rescreenings]),
      rescreening: { id: newId(), busy: false },
      putsRight: false,
    });
    done();
  }

  private askAge(): void {
    this.setState({ ageMissing: true });
    document.querySelector<HTMLInputElement>("input[name=age-class]")?.focus();
  }

  readonly actions: IntakePageActions = {
    answer: ({ indicator, answer = "not-asked" }) =>
      this.setState({
        draft: withDraftAnswer(this.state.draft, indicator, {
          answer,
          at: now(),
          ...(this.state.putsRight && { putsRight: true }),
        }),
      }),
    urgentNeed: ({ need, answer }) =>
      this.setState({
        draft: withDraftFacts(this.state.draft, {
          urgentNeeds: withUrgentNeedAnswer(factsInDraft(this.state.draft).urgentNeeds, need, answer),
        }),
      }),
    facts: (facts) => this.setState({ draft: withDraftFacts(this.state.draft, facts), ageMissing: false }),
    consent: (element, consent) => {
      const asked = listConsentRequests(this.parts.agency);
      const standing = findStandingConsents(asked, this.state.draft.saved?.record.consents);
      const consents = readConsentAnswers(element, asked, { standing, at: now(), newId });
      const earlier = new Set(this.answered.map(({ id }) => id));
      const all = [...this.answered, ...consents.filter(({ id }) => !earlier.has(id))];
      this.setState({ consent, draft: { ...this.state.draft, consents: all } });
    },
    person: (entered, personIsDoubtful) =>
      this.setState({ draft: withDraftPerson(this.state.draft, entered), personIsDoubtful }),
    decide: (choices) => {
      const { saving, draft } = this.state;
      if (saving.kind !== "conflict") return;
      this.setState({
        draft: applyConflictChoices(draft, saving.conflict, choices),
        saving: { kind: "idle" },
      });
      void this.saveDecided();
    },
    rescreen: (reason, done) => void this.rescreen(reason, done),
    putRight: (putsRight) => this.setState({ putsRight }),
    personSees: (personSees) => this.setState({ personSees }),
    save: () => void this.save(),
    again: () => void this.load(),
  };
}

/** The view of a case, or of one that is begun (`id` is `undefined`). */
export function createIntakeView(id: string | undefined, parts: IntakeViewParts): PageView {
  const intake = new Intake(id, parts);
  return {
    title: (page) => {
      const { saved } = intake.state.draft;
      const { words } = page;
      return saved
        ? words.message("case.number", { number: showCaseNumber(page, saved) })
        : words.message("case.new");
    },
    draw: (page) => renderIntakePage(page, intake.state, intake.actions),
    load: () => intake.load(),
    unsaved: () => intake.losesSomething(),
    leave: () => intake.leave(),
    abandon: () => intake.abandon(),
  };
}
