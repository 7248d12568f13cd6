import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import type { SessionNotice, SessionNoticeActions } from "./session-state.js";

function leaving(
  { words }: PageContext,
  { waiting, unsaved }: NonNullable<SessionNotice["leaving"]>,
  { signOut, stayHere }: SessionNoticeActions,
): TemplateResult {
  return html`<section class="card form leaving" role="alert">
    <h2>${words.message("session.leaving")}</h2>
    ${waiting > 0 ? html`<p>${words.message("offline.waiting", { count: waiting })}</p>` : nothing}
    ${unsaved ? html`<p>${words.message("session.unsaved")}</p>` : nothing}
    <p>
      <button type="button" class="primary" @click=${stayHere}>${words.message("session.stay")}</button>
      <button type="button" @click=${signOut}>${words.message("session.sign-out-now")}</button>
    </p>
  </section>`;
}

function ending(
  { words }: PageContext,
  endsAt: number,
  { stayLonger }: SessionNoticeActions,
): TemplateResult {
  const { time } = words.moment(new Date(endsAt).toISOString());
  return html`<p class="notice ending" role="alert">${words.message("session.ending", { time })} <button
      type="button" @click=${stayLonger}>${words.message("session.stay")}</button></p>`;
}

/** Says what becomes of the session: before it ends, before somebody ends it, and where that did not come about. */
export function renderSessionNotice(
  page: PageContext,
  notice: SessionNotice,
  actions: SessionNoticeActions,
): TemplateResult {
  const { words } = page;
  return html`
    ${notice.notEnded ? html`<p class="notice" role="alert">${words.message("session.not-ended")}</p>` : nothing}
    ${notice.covered ? html`<p class="notice" role="alert">${words.message("session.covered")}</p>` : nothing}
    ${notice.leaving ? leaving(page, notice.leaving, actions) : nothing}
    ${notice.endsAt === undefined ? nothing : ending(page, notice.endsAt, actions)}
  `;
}
