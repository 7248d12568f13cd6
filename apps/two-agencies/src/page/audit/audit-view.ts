import { fetchAuditPage, requestAuditVerification } from "../api-client.js";
import type { RedrawRequest, PageView } from "../page-view.js";
import { renderAuditPage } from "./audit-page.js";
import type { AuditViewState } from "./audit-state.js";

/** The audit log, for an administrator. */
export function createAuditView(changed: RedrawRequest): PageView {
  let state: AuditViewState = { entries: [], busy: true, failed: false };
  const setState = (next: Partial<AuditViewState>): void => {
    state = { ...state, ...next };
    changed();
  };

  async function load(before?: number): Promise<void> {
    const reply = await fetchAuditPage(before);
    if (reply.kind !== "done") return setState({ busy: false, failed: true });
    const { entries, next } = reply.value;
    setState({
      entries: before === undefined ? entries : [...state.entries, ...entries],
      next,
      busy: false,
      failed: false,
    });
  }

  async function verify(): Promise<void> {
    setState({ busy: true });
    const reply = await requestAuditVerification();
    setState(
      reply.kind === "done"
        ? { busy: false, failed: false, verified: reply.value }
        : { busy: false, failed: true },
    );
  }

  return {
    title: ({ words }) => words.message("nav.audit"),
    draw: (page) =>
      renderAuditPage(page, state, { older: () => void load(state.next), verify: () => void verify() }),
    load,
  };
}
