import type { ReferralDraft, SpeanConsent, SpeanReferral } from "@spean/elements";
import type { Actor, Consent, DataCategory } from "@spean/model";
import type { CaseView } from "@spean/store/client";
import type { ExchangeState, NewReferral, ReferralPreviewed } from "../../shared/referral.js";
import { openCase, sendSave } from "../api-client.js";
import type { Changed, View } from "../view.js";
import { referPage } from "./refer-page.js";
import { previewReferral, readExchange, sendReferral } from "./referral-client.js";
import { type Told, toldOf } from "./told.js";

/** What a referral that is being written shows. `previewed` stands while it is what was looked at; `asking` grows with each consent that was recorded. */
export interface ReferState {
  readonly caseId: string;
  readonly exchange?: ExchangeState;
  readonly found?: CaseView;
  readonly draft: ReferralDraft;
  readonly categories: readonly DataCategory[];
  readonly legalBasis: string;
  readonly capacity?: NonNullable<NewReferral["bestInterest"]>["capacity"];
  readonly bestInterest: string;
  readonly previewed?: { readonly referral: NewReferral; readonly shown: ReferralPreviewed };
  readonly asking: number;
  readonly told?: Told;
  readonly busy: boolean;
}

/** What can be done on it. */
export interface ReferActions {
  readonly write: (element: SpeanReferral) => void;
  readonly change: (
    part: Partial<Pick<ReferState, "categories" | "legalBasis" | "capacity" | "bestInterest">>,
  ) => void;
  readonly ask: (element: SpeanConsent) => void;
  readonly preview: (element: SpeanReferral) => void;
  readonly send: () => void;
}

const mayBeChild = ({ record }: CaseView) => record.ageClass !== "adult";

/** A referral out of one case. */
class Refer {
  state: ReferState;

  constructor(
    caseId: string,
    private readonly parts: { readonly changed: Changed; readonly observer: Actor },
  ) {
    this.state = {
      caseId,
      draft: {},
      categories: [],
      legalBasis: "",
      bestInterest: "",
      asking: 0,
      busy: false,
    };
  }

  become(next: Partial<ReferState>): void {
    this.state = { ...this.state, ...next };
    this.parts.changed();
  }

  /** What was looked at is not what would go any more. */
  private edit(next: Partial<ReferState>): void {
    const { previewed: _, told: __, ...rest } = this.state;
    this.state = rest;
    this.become(next);
  }

  async load(): Promise<void> {
    const [exchange, found] = [await readExchange(), await openCase(this.state.caseId)];
    if (exchange.kind !== "done") return this.become({ told: toldOf(exchange) });
    if (found.kind !== "done") return this.become({ told: toldOf(found) });
    this.become({ exchange: exchange.value, found: found.value });
  }

  private written(element: SpeanReferral): NewReferral | undefined {
    const { found, categories, legalBasis, capacity, bestInterest } = this.state;
    const { written } = element;
    if (!written || !found || legalBasis.trim() === "") return undefined;
    const { to, purpose, services, consent, withoutConsent, reason } = written;
    const judged = bestInterest.trim();
    return {
      id: crypto.randomUUID(),
      to: to as NewReferral["to"],
      purpose: purpose as NewReferral["purpose"],
      services,
      legalBasis: legalBasis.trim(),
      ...(reason !== undefined && { reason }),
      ...(consent !== undefined && { consent }),
      ...(withoutConsent && {
        vitalInterest: { reason: withoutConsent.reason, dataCategories: [...categories] },
      }),
      ...(consent !== undefined &&
        mayBeChild(found) &&
        capacity &&
        judged !== "" && { bestInterest: { capacity, reason: judged } }),
    };
  }

  private async preview(element: SpeanReferral): Promise<void> {
    const referral = this.written(element);
    if (!referral) return this.become({ told: { message: "referral.not-whole" } });
    this.become({ busy: true });
    const reply = await previewReferral(this.state.caseId, referral);
    if (reply.kind !== "done") return this.edit({ busy: false, told: toldOf(reply) });
    this.become({
      busy: false,
      previewed: { referral, shown: reply.value },
      told: { message: "referral.look-first" },
    });
  }

  /** Sends what was looked at. What got no reply may be sent again as it is: it has an id of its own. */
  private async send(): Promise<void> {
    const { caseId, previewed, busy } = this.state;
    if (!previewed || busy) return;
    this.become({ busy: true });
    const reply = await sendReferral(caseId, previewed.referral, previewed.shown.seen);
    if (reply.kind === "done") return this.parts.changed(`/referrals/out/${reply.value.id}`);
    if (reply.kind === "unreachable") return this.become({ busy: false, told: toldOf(reply) });
    this.edit({ busy: false, told: toldOf(reply) });
  }

  /** Records the answer to a question of consent, with the case as it stands. */
  private async record(element: SpeanConsent): Promise<void> {
    const { found, caseId, asking } = this.state;
    const [answer] = element.answers;
    if (!found || !answer) return this.become({ told: { message: "referral.consent-not-whole" } });
    const consent: Consent = {
      ...answer,
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      askedBy: this.parts.observer,
    };
    const { ageClass, forms, urgentNeeds } = found.record;
    const facts = { ageClass, ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
    const reply = await sendSave(caseId, {
      key: crypto.randomUUID(),
      ...facts,
      observations: [],
      consents: [consent],
    });
    if (reply.kind !== "done") return this.become({ told: toldOf(reply) });
    this.become({
      found: reply.value.case,
      asking: asking + 1,
      told: { message: "referral.consent-recorded" },
    });
  }

  readonly actions: ReferActions = {
    write: ({ draft }) => this.edit({ draft }),
    change: (part) => this.edit(part),
    ask: (element) => void this.record(element),
    preview: (element) => void this.preview(element),
    send: () => void this.send(),
  };
}

/** Writing a referral out of a case. */
export function referView(
  caseId: string,
  parts: { readonly changed: Changed; readonly observer: Actor },
): View {
  const refer = new Refer(caseId, parts);
  return {
    title: ({ words }) => words.message("referral.write"),
    draw: (page) => referPage(page, refer.state, refer.actions),
    load: () => refer.load(),
  };
}
