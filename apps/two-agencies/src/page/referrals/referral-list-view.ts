import type { RedrawRequest, PageView } from "../page-view.js";
import { postMessageFile, fetchReferralList } from "./referral-client.js";
import { renderReferralListPage } from "./referral-list-page.js";
import { noticeOfReply } from "./action-notice.js";
import type { ReferralListViewState } from "./referral-list-state.js";

/** The referrals of either side. */
export function createReferralListView(changed: RedrawRequest): PageView {
  let state: ReferralListViewState = {};
  const setState = (next: ReferralListViewState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await fetchReferralList();
    setState(
      reply.kind === "done" ? { ...state, list: reply.value } : { ...state, told: noticeOfReply(reply) },
    );
  }

  /** Takes in a file that came on a stick. */
  async function bring(file: File): Promise<void> {
    const reply = await postMessageFile(await file.text());
    state = {
      ...state,
      told: reply.kind === "done" ? { message: "referral.brought" } : noticeOfReply(reply),
    };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.referrals"),
    draw: (page) => renderReferralListPage(page, state, (file) => void bring(file)),
    load,
  };
}
