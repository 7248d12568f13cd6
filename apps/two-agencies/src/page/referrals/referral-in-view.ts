import type { ReferralReplyRequest } from "../../shared/referral.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderReferralInPage } from "./referral-in-page.js";
import { postReferralReply, fetchReferralIn } from "./referral-client.js";
import { noticeOfReply } from "./action-notice.js";
import type { ReferralInViewState } from "./referral-in-state.js";

/** A referral that came in: what may be seen of it, and the answer. */
export function createReferralInView(id: string, changed: RedrawRequest): PageView {
  let state: ReferralInViewState = { busy: false, key: crypto.randomUUID() };
  const setState = (next: ReferralInViewState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await fetchReferralIn(id);
    setState(
      reply.kind === "done" ? { ...state, found: reply.value } : { ...state, told: noticeOfReply(reply) },
    );
  }

  /** Answers. What got no reply may be sent again as it is: it has a key of its own. */
  async function answer(said: ReferralReplyRequest): Promise<void> {
    if (state.busy) return;
    setState({ ...state, busy: true });
    const reply = await postReferralReply(id, said);
    if (reply.kind !== "done") return setState({ ...state, busy: false, told: noticeOfReply(reply) });
    setState({
      found: reply.value,
      busy: false,
      key: crypto.randomUUID(),
      told: { message: "referral.answered" },
    });
  }

  return {
    title: ({ words }) => words.message("referral.came-in"),
    draw: (page) =>
      renderReferralInPage(page, state, {
        answer: (said) => void answer(said),
        choose: (status) => setState({ ...state, status }),
      }),
    load,
  };
}
