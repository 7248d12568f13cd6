import type { ReferralAnswer, ReferralInView } from "../../shared/referral.js";
import type { Changed, View } from "../view.js";
import { inPage } from "./in-page.js";
import { answerReferral, openIn } from "./referral-client.js";
import { type Told, toldOf } from "./told.js";

/** What a referral that came in shows. `key` is that of the answer that is being written. */
export interface InState {
  readonly found?: ReferralInView;
  readonly told?: Told;
  readonly status?: ReferralAnswer["status"];
  readonly busy: boolean;
  readonly key: string;
}

/** A referral that came in: what may be seen of it, and the answer. */
export function inView(id: string, changed: Changed): View {
  let state: InState = { busy: false, key: crypto.randomUUID() };
  const become = (next: InState): void => {
    state = next;
    changed();
  };

  async function load(): Promise<void> {
    const reply = await openIn(id);
    become(reply.kind === "done" ? { ...state, found: reply.value } : { ...state, told: toldOf(reply) });
  }

  /** Answers. What got no reply may be sent again as it is: it has a key of its own. */
  async function answer(said: ReferralAnswer): Promise<void> {
    if (state.busy) return;
    become({ ...state, busy: true });
    const reply = await answerReferral(id, said);
    if (reply.kind !== "done") return become({ ...state, busy: false, told: toldOf(reply) });
    become({
      found: reply.value,
      busy: false,
      key: crypto.randomUUID(),
      told: { message: "referral.answered" },
    });
  }

  return {
    title: ({ words }) => words.message("referral.came-in"),
    draw: (page) =>
      inPage(page, state, {
        answer: (said) => void answer(said),
        choose: (status) => become({ ...state, status }),
      }),
    load,
  };
}
