import { fetchLoweredCases } from "../api-client.js";
import type { PageView, RedrawRequest } from "../page-view.js";
import { type LoweredViewState, renderLoweredPage } from "./lowered-page.js";

/** The cases with a lowered outcome. */
export function createLoweredView(changed: RedrawRequest): PageView {
  let state: LoweredViewState = { busy: true };

  async function load(before?: number): Promise<void> {
    const reply = await fetchLoweredCases(before);
    const { cases = [] } = before === undefined ? {} : state;
    state =
      reply.kind === "done"
        ? { cases: [...cases, ...reply.value.cases], next: reply.value.next, busy: false }
        : { ...state, busy: false, failure: "error.unreachable" };
    changed();
  }

  return {
    title: ({ words }) => words.message("nav.lowered"),
    draw: (page) =>
      renderLoweredPage(page, state, { again: () => void load(), older: () => void load(state.next) }),
    load,
  };
}
