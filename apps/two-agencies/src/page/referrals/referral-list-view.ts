import type { RedrawRequest, PageView } from "../page-view.js";
import type { ReceivedReferral, SentReferral } from "../../shared/referral.js";
import { fetchMoreReferrals, postMessageFile, fetchReferralList } from "./referral-client.js";
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

  /** Adds the next page of one side to what is shown. */
  async function more(side: "in" | "out"): Promise<void> {
    const { list } = state;
    const after = side === "in" ? list?.nextIn : list?.nextOut;
    if (!list || after === undefined) return;
    const reply = await fetchMoreReferrals<SentReferral & ReceivedReferral>(side, after);
    if (reply.kind !== "done") return setState({ ...state, told: noticeOfReply(reply) });
    const { nextIn, nextOut, ...shown } = list;
    const { items, next } = reply.value;
    const ends = { in: nextIn, out: nextOut, [side]: next };
    setState({
      ...state,
      list: {
        ...shown,
        [side]: [...list[side], ...items],
        ...(ends.in !== undefined && { nextIn: ends.in }),
        ...(ends.out !== undefined && { nextOut: ends.out }),
      },
    });
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
    draw: (page) =>
      renderReferralListPage(page, state, {
        bring: (file) => void bring(file),
        more: (side) => void more(side),
      }),
    load,
  };
}
