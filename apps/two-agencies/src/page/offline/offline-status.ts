import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import type { OfflineWork } from "./offline-work.js";

/** Words the state of the offline queue in one sentence. */
function sentence({ words }: PageContext, { profile, state }: OfflineWork): string {
  if (!profile) return words.message("offline.locked");
  if (state.sending) return words.message("offline.sending");
  if (state.hindrance) return words.message(`offline.${state.hindrance}`);
  return words.message("offline.waiting", { count: state.entries.length });
}

/**
 * Renders the status of the offline queue above every view and announces changes of it (`role="status"`);
 * nothing on devices without one.
 */
export function renderOfflineStatus(
  page: PageContext,
  offline: OfflineWork,
  here: string,
): TemplateResult | typeof nothing {
  if (!offline.isSetUp || here === "/offline" || !page.session.person) return nothing;
  const needed = !offline.profile || offline.state.entries.length > 0;
  return html`<p class=${needed ? "card offline" : "none"}>
    <span role="status">${sentence(page, offline)}</span>
    ${needed ? html`<a href=${page.link("/offline")}>${page.words.message(offline.profile ? "offline.show" : "offline.unlock")}</a>` : nothing}
  </p>`;
}
