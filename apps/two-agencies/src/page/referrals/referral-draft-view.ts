import type { SpeanConsent, SpeanReferral } from "@spean/elements";
import { pagePath } from "../../shared/page-routes.js";
import { type Actor, type Consent, isAdultWhenConsenting } from "@spean/model";
import type { CaseView } from "@spean/store/client";
import type { NewReferralRequest } from "../../shared/referral.js";
import { fetchCaseView, postCaseSave } from "../api-client.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderReferralDraftPage } from "./referral-draft-page.js";
import { requestReferralPreview, fetchExchangeState, postReferral } from "./referral-client.js";
import { noticeOfReply } from "./action-notice.js";
import type { ReferralDraftViewState, ReferralDraftActions } from "./referral-draft-state.js";
/** Whoever was a child at the conduct and is certainly 18 now consents in person, without a best interest. */
const needsBestInterest = ({ record }: CaseView, id: string): boolean => {
  const consent = record.consents?.find((one) => one.id === id);
  return consent !== undefined && !isAdultWhenConsenting(record, consent.at);
};

/** A referral out of one case. */
class Refer {
  state: ReferralDraftViewState;

  constructor(
    caseId: string,
    private readonly parts: { readonly changed: RedrawRequest; readonly observer: Actor },
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

  setState(next: Partial<ReferralDraftViewState>): void {
    this.state = { ...this.state, ...next };
    this.parts.changed();
  }

  /** Changes the draft and discards the preview, which no longer matches it. */
  private edit(next: Partial<ReferralDraftViewState>): void {
    const { previewed: _, told: __, ...rest } = this.state;
    this.state = rest;
    this.setState(next);
  }

  async load(): Promise<void> {
    const [exchange, found] = [await fetchExchangeState(), await fetchCaseView(this.state.caseId)];
    if (exchange.kind !== "done") return this.setState({ told: noticeOfReply(exchange) });
    if (found.kind !== "done") return this.setState({ told: noticeOfReply(found) });
    this.setState({ exchange: exchange.value, found: found.value });
  }

  private written(element: SpeanReferral): NewReferralRequest | undefined {
    const { found, categories, legalBasis, capacity, bestInterest } = this.state;
    const { written } = element;
    if (!written || !found || legalBasis.trim() === "") return undefined;
    const { to, purpose, services, consent, withoutConsent, reason } = written;
    const judged = bestInterest.trim();
    return {
      id: crypto.randomUUID(),
      to: to as NewReferralRequest["to"],
      purpose: purpose as NewReferralRequest["purpose"],
      services,
      legalBasis: legalBasis.trim(),
      ...(reason !== undefined && { reason }),
      ...(consent !== undefined && { consent }),
      ...(withoutConsent && {
        vitalInterest: { reason: withoutConsent.reason, dataCategories: [...categories] },
      }),
      ...(consent !== undefined &&
        needsBestInterest(found, consent) &&
        capacity &&
        judged !== "" && { bestInterest: { capacity, reason: judged } }),
    };
  }

  private async preview(element: SpeanReferral): Promise<void> {
    const referral = this.written(element);
    if (!referral) return this.setState({ told: { message: "referral.not-whole" } });
    this.setState({ busy: true });
    const reply = await requestReferralPreview(this.state.caseId, referral);
    if (reply.kind !== "done") return this.edit({ busy: false, told: noticeOfReply(reply) });
    this.setState({
      busy: false,
      previewed: { referral, shown: reply.value },
      told: { message: "referral.look-first" },
    });
  }

  /** Sends what was looked at. What got no reply may be sent again as it is: it has an id of its own. */
  private async send(): Promise<void> {
    const { caseId, previewed, busy } = this.state;
    if (!previewed || busy) return;
    this.setState({ busy: true });
    const reply = await postReferral(caseId, previewed.referral, previewed.shown.seen);
    if (reply.kind === "done") return this.parts.changed(pagePath("referralOut", reply.value.id));
    if (reply.kind === "unreachable") return this.setState({ busy: false, told: noticeOfReply(reply) });
    this.edit({ busy: false, told: noticeOfReply(reply) });
  }

  /** Records the answer to a question of consent, with the case as it stands. */
  private async record(element: SpeanConsent): Promise<void> {
    const { found, caseId, asking } = this.state;
    const [answer] = element.answers;
    if (!found || !answer) return this.setState({ told: { message: "referral.consent-not-whole" } });
    const consent: Consent = {
      ...answer,
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      askedBy: this.parts.observer,
    };
    const { ageClass, forms, urgentNeeds } = found.record;
    const facts = { ageClass, ...(forms && { forms }), ...(urgentNeeds && { urgentNeeds }) };
    const reply = await postCaseSave(caseId, {
      key: crypto.randomUUID(),
      ...facts,
      observations: [],
      consents: [consent],
    });
    if (reply.kind !== "done") return this.setState({ told: noticeOfReply(reply) });
    this.setState({
      found: reply.value.case,
      asking: asking + 1,
      told: { message: "referral.consent-recorded" },
    });
  }

  readonly actions: ReferralDraftActions = {
    write: ({ draft }) => this.edit({ draft }),
    change: (part) => this.edit(part),
    ask: (element) => void this.record(element),
    preview: (element) => void this.preview(element),
    send: () => void this.send(),
  };
}

/** Writing a referral out of a case. */
export function createReferralDraftView(
  caseId: string,
  parts: { readonly changed: RedrawRequest; readonly observer: Actor },
): PageView {
  const refer = new Refer(caseId, parts);
  return {
    title: ({ words }) => words.message("referral.write"),
    draw: (page) => renderReferralDraftPage(page, refer.state, refer.actions),
    load: () => refer.load(),
  };
}
