import type { ReferralList } from "../../shared/referral.js";
import type { Changed, View } from "../view.js";
import { bringMessage, listReferrals } from "./referral-client.js";
import { referralsPage } from "./referrals-page.js";
import { type Told, toldOf } from "./told.js";

/** What the list of referrals shows. */
export interface ReferralsState {
  readonly list?: ReferralList;
  readonly told?: Told;
}

/** The referrals of either side. */
export function referralsView(changed: Changed): View {
  let state: ReferralsState = {};
  const become = (next: ReferralsState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await listReferrals();
    become(reply.kind === "done" ? { ...state, list: reply.value } : { ...state, told: toldOf(reply) });
  }

  /** Takes in a file that came on a stick. */
  async function bring(file: File): Promise<void> {
    const reply = await bringMessage(await file.text());
    state = { ...state, told: reply.kind === "done" ? { message: "referral.brought" } : toldOf(reply) };
    await load();
  }

  return {
    title: ({ words }) => words.message("nav.referrals"),
    draw: (page) => referralsPage(page, state, (file) => void bring(file)),
    load,
  };
}
