import type { Actor } from "@spean/model";
import type { Agency } from "../../agencies/agency.js";
import { openCase, sendSave } from "../api-client.js";
import { caseNumber } from "../case-number.js";
import type { Changed, View } from "../view.js";
import type { IntakeActions } from "./actions.js";
import { askedBy, consentsFrom, standingConsents } from "./consent-answers.js";
import { afterSaving, draftOf, factsIn, unsavedIn, withAnswer, withFacts, withPerson } from "./draft.js";
import { intakePage } from "./intake-page.js";
import { saveOf } from "./save-of.js";
import { Saver } from "./saver.js";
import type { IntakeState } from "./state.js";
import { withUrgentAnswer } from "./urgent-answers.js";

const noConsent = { choices: [], by: undefined, language: undefined };
const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

/** What an intake is made with. `observer` is whoever is signed in. */
export interface IntakeParts {
  readonly changed: Changed;
  readonly observer: Actor;
  readonly agency: Pick<Agency, "name">;
}

/** The intake of one case: `id`, or one that is begun (`undefined`). */
class Intake {
  state: IntakeState;
  private readonly saver = new Saver({
    send: sendSave,
    report: (saving) => this.become({ saving }),
    confirmed: (sent, saved) => {
      const begun = this.state.draft.saved === undefined;
      this.state = { ...this.state, draft: afterSaving(this.state.draft, sent, saved), consent: noConsent };
      if (begun) this.parts.changed(`/cases/${saved.record.id}`);
    },
  });

  constructor(
    private readonly id: string | undefined,
    private readonly parts: IntakeParts,
  ) {
    this.state = {
      phase: id === undefined ? "ready" : "loading",
      draft: draftOf(undefined),
      saving: { kind: "idle" },
      consent: noConsent,
      personSees: false,
      ageMissing: false,
    };
    this.warnBeforeLosing();
  }

  become(next: Partial<IntakeState>): void {
    this.state = { ...this.state, ...next };
    this.parts.changed();
  }

  /** The browser asks before it leaves with something unsaved; a quick exit asks nothing. */
  private warnBeforeLosing(): void {
    const warn = (event: Event) => unsavedIn(this.state.draft) > 0 && event.preventDefault();
    addEventListener("beforeunload", warn);
    addEventListener("spean-exit", () => removeEventListener("beforeunload", warn));
  }

  async load(): Promise<void> {
    if (this.id === undefined) return;
    const reply = await openCase(this.id);
    if (reply.kind === "done") this.become({ phase: "ready", draft: draftOf(reply.value) });
    else this.become({ phase: reply.kind === "refused" ? "not-found" : "unreachable" });
  }

  async save(): Promise<void> {
    const { draft, saving } = this.state;
    const { ageClass } = factsIn(draft);
    if (saving.kind === "saving") return;
    if (!ageClass) return this.askAge();
    const again = saving.kind === "failed";
    const confirmed = await this.saver.run(draft.saved?.record.id, () => ({
      draft,
      save: saveOf(draft, ageClass, { observer: this.parts.observer, newId }),
    }));
    if (confirmed && again && unsavedIn(this.state.draft) > 0) await this.save();
  }

  private askAge(): void {
    this.become({ ageMissing: true });
    document.querySelector<HTMLInputElement>("input[name=age-class]")?.focus();
  }

  readonly actions: IntakeActions = {
    answer: ({ indicator, answer = "not-asked" }) => this.become({ draft: withAnswer(this.state.draft, indicator, { answer, at: now() }) }),
    urgentNeed: ({ need, answer }) =>
      this.become({ draft: withFacts(this.state.draft, { urgentNeeds: withUrgentAnswer(factsIn(this.state.draft).urgentNeeds, need, answer) }) }),
    facts: (facts) => this.become({ draft: withFacts(this.state.draft, facts), ageMissing: false }),
    consent: (element, consent) => {
      const asked = askedBy(this.parts.agency);
      const standing = standingConsents(asked, this.state.draft.saved?.record.consents);
      const consents = consentsFrom(element, asked, { standing, at: now(), newId });
      this.become({ consent, draft: { ...this.state.draft, consents } });
    },
    person: (entered) => this.become({ draft: withPerson(this.state.draft, entered) }),
    personSees: (personSees) => this.become({ personSees }),
    save: () => void this.save(),
    again: () => void this.load(),
  };
}

/** The view of a case, or of one that is begun (`id` is `undefined`). */
export function intakeView(id: string | undefined, parts: IntakeParts): View {
  const intake = new Intake(id, parts);
  return {
    title: (page) => {
      const { saved } = intake.state.draft;
      const { words } = page;
      return saved ? words.message("case.number", { number: caseNumber(page, saved) }) : words.message("case.new");
    },
    draw: (page) => intakePage(page, intake.state, intake.actions),
    load: () => intake.load(),
  };
}
