import type { AuditVerification as Verification } from "@spean/store/client";
import type { AuditItem } from "../../shared/audit.js";
import { readAudit, verifyAudit } from "../api-client.js";
import type { Changed, View } from "../view.js";
import { auditPage } from "./audit-page.js";

/** What the audit log shows. `verified` stands once its chain was walked. */
export interface AuditState {
  readonly entries: readonly AuditItem[];
  readonly next?: number | undefined;
  readonly verified?: Verification;
  readonly busy: boolean;
  readonly failed: boolean;
}

/** The audit log, for an administrator. */
export function auditView(changed: Changed): View {
  let state: AuditState = { entries: [], busy: true, failed: false };
  const become = (next: Partial<AuditState>): void => {
    state = { ...state, ...next };
    changed();
  };

  async function load(before?: number): Promise<void> {
    const reply = await readAudit(before);
    if (reply.kind !== "done") return become({ busy: false, failed: true });
    const { entries, next } = reply.value;
    become({
      entries: before === undefined ? entries : [...state.entries, ...entries],
      next,
      busy: false,
      failed: false,
    });
  }

  async function verify(): Promise<void> {
    become({ busy: true });
    const reply = await verifyAudit();
    become(
      reply.kind === "done"
        ? { busy: false, failed: false, verified: reply.value }
        : { busy: false, failed: true },
    );
  }

  return {
    title: ({ words }) => words.message("nav.audit"),
    draw: (page) =>
      auditPage(page, state, { older: () => void load(state.next), verify: () => void verify() }),
    load,
  };
}
