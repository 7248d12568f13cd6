import { html, nothing, type TemplateResult } from "lit";
import { deviceClock } from "../clock/device-clock.js";
import { countUnsavedChanges, type CaseDraft } from "../intake/case-draft.js";
import type { PageContext } from "../page-view.js";
import type { OfflinePageActions, OfflinePageState } from "./offline-state.js";
import type { WaitingCase } from "./waiting-case.js";
import { pagePath } from "../../shared/page-routes.js";
import { showCaseNumber } from "../labels.js";

const fieldsOf = (event: SubmitEvent): FormData => {
  event.preventDefault();
  return new FormData(event.currentTarget as HTMLFormElement);
};

function unlocking(
  { words }: PageContext,
  { state: { busy } }: OfflinePageState,
  { unlock }: OfflinePageActions,
): TemplateResult {
  return html`<form class="card form"
    @submit=${(event: SubmitEvent) => unlock(String(fieldsOf(event).get("passphrase")))}>
    <p>${words.message("offline.unlock-note")}</p>
    <label>${words.message("offline.passphrase")} <input name="passphrase" type="password"
      autocomplete="off" required /></label>
    <button class="primary" ?disabled=${busy}>${words.message("offline.unlock")}</button>
  </form>`;
}

function settingUp(
  { words }: PageContext,
  { state: { busy, suggested }, offline }: OfflinePageState,
  { setUp, suggest }: OfflinePageActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    const fields = fieldsOf(event);
    setUp(String(fields.get("new-passphrase")), String(fields.get("repeated")));
  };
  const form = html`<form class="form" @submit=${submit}>
    <p>${words.message("offline.about")}</p>
    <p class="quiet">${words.message("offline.passphrase-note")}</p>
    <p id="passphrase-rule">${words.message("offline.passphrase-rule")}</p>
    <p role="status">${suggested === undefined ? nothing : html`${words.message("offline.suggested")} <code translate="no">${suggested}</code>`}</p>
    <button type="button" @click=${suggest}>${words.message("offline.suggest")}</button>
    <label
      >${words.message("offline.new-passphrase")} <input name="new-passphrase" type="password"
        autocomplete="off" aria-describedby="passphrase-rule" required
    /></label>
    <label>${words.message("offline.repeat")} <input name="repeated" type="password"
      autocomplete="off" required /></label>
    <button class=${offline.isSetUp ? nothing : "primary"} ?disabled=${busy}>${words.message("offline.set-up")}</button>
  </form>`;
  if (!offline.isSetUp) return html`<div class="card">${form}</div>`;
  return html`<details class="card"><summary>${words.message("offline.another")}</summary>${form}</details>`;
}

function why(page: PageContext, { conflict, faults, unowned }: WaitingCase): TemplateResult | typeof nothing {
  const { words } = page;
  if (unowned) return html`<p class="notice">${words.message("offline.unowned")}</p>`;
  if (conflict) return html`<p class="notice">${words.message("save.conflict")}</p>`;
  if (!faults) return nothing;
  return html`<div class="notice"><p>${words.message("save.refused")}</p><ul lang="en">${faults.map(({ message, path }) => html`<li>${message} <code>${path}</code></li>`)}</ul></div>`;
}

function entry(page: PageContext, waiting: WaitingCase): TemplateResult {
  const { words, link } = page;
  const { id, since, draft } = waiting;
  return html`<li class="entry">
    <h2><a href=${link(pagePath("offlineCase", id))}>${nameWaitingCase(page, draft)}</a></h2>
    <p class="quiet">${words.message("offline.since", words.moment(since))} ${words.message("save.unsaved", { count: countUnsavedChanges(draft) })}</p>
    ${why(page, waiting)}
  </li>`;
}

function waitingCases(
  page: PageContext,
  { offline: { state } }: OfflinePageState,
  { send, signIn }: OfflinePageActions,
): TemplateResult {
  const { words } = page;
  const { entries, sending, hindrance } = state;
  const wrongClock = deviceClock.difference !== undefined && entries.length > 0;
  const told = sending
    ? words.message("offline.sending")
    : hindrance
      ? words.message(`offline.${hindrance}`)
      : "";
  return html`<section class="card form">
      <p role="status">${told} ${words.message("offline.waiting", { count: entries.length })}</p>
      ${wrongClock ? html`<p class="notice">${words.message("offline.clock")}</p>` : nothing}
      ${
        hindrance === "signed-out"
          ? html`<button type="button" class="primary"
        @click=${signIn}>${words.message("session.sign-in")}</button>`
          : nothing
      }
      <button type="button" ?disabled=${sending || entries.length === 0}
        @click=${send}>${words.message("offline.send")}</button>
    </section>
    <ol class="entries">
      ${entries.map((one) => entry(page, one))}
    </ol>`;
}

/** Handing the device on: asked for twice, since it cannot be taken back. */
function erasing(
  { words }: PageContext,
  { state: { busy } }: OfflinePageState,
  { erase }: OfflinePageActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    erase();
  };
  return html`<details class="card erasing"><summary>${words.message("offline.erase")}</summary>
    <form class="form" @submit=${submit}>
      <p>${words.message("offline.erase-about")}</p>
      <label class="choice"><input name="sure" type="checkbox" required />${words.message("offline.erase-sure")}</label>
      <button ?disabled=${busy}>${words.message("offline.erase-now")}</button>
    </form>
  </details>`;
}

/** Work without network: setting it up, unlocking it, or what waits on this device and why. */
export function renderOfflinePage(
  page: PageContext,
  shown: OfflinePageState,
  actions: OfflinePageActions,
): TemplateResult {
  const { offline, state, signedIn } = shown;
  const { words } = page;
  return html`<div class="head"><h1>${words.message("nav.offline")}</h1></div>
    ${state.failure ? html`<p class="notice" role="alert">${words.message(state.failure)}</p>` : nothing}
    ${
      offline.profile
        ? waitingCases(page, shown, actions)
        : html`${offline.isSetUp ? unlocking(page, shown, actions) : nothing} ${signedIn ? settingUp(page, shown, actions) : nothing}`
    } ${offline.isSetUp ? erasing(page, shown, actions) : nothing}`;
}

/** Names a case in the offline queue: its case number, or that it was begun on this device. */
function nameWaitingCase(page: PageContext, { saved }: CaseDraft): string {
  const { words } = page;
  return saved
    ? words.message("case.number", { number: showCaseNumber(page, saved) })
    : words.message("offline.new-case");
}
