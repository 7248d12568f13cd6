import "./no-eval.js";
import "@spean/elements/register";
import type { LanguageEventDetail } from "@spean/elements";
import { html, render } from "lit";
import { agencyThemes } from "../agencies/themes.js";
import type { Actor } from "@spean/model";
import { matchPagePath, mayOpenPage, pagePath, type PageRouteName } from "../shared/page-routes.js";
import { mayRolePerform } from "../shared/permissions.js";
import type { SessionState } from "../shared/session.js";
import { createAccountChangesView } from "./account-changes/account-changes-view.js";
import { createPasswordView } from "./accounts/password-view.js";
import { createAccountsView } from "./accounts/accounts-view.js";
import { createAuditView } from "./audit/audit-view.js";
import { fetchSession } from "./api-client.js";
import { renderClockNotice } from "./clock/clock-notice.js";
import { deviceClock } from "./clock/device-clock.js";
import "./style.css";
import "./print.css";
import { createDashboardView } from "./dashboard/dashboard-view.js";
import { createDecisionsView } from "./decisions/decisions-view.js";
import { renderPageFrame } from "./page-frame.js";
import { createIntakeView } from "./intake/intake-view.js";
import { type PageLanguages, readAgencyLanguages, withPageLanguages } from "./page-languages.js";
import { followPageLinks } from "./follow-links.js";
import { createCaseListView } from "./list/list-view.js";
import { OfflineWork } from "./offline/offline-work.js";
import { renderOfflineStatus } from "./offline/offline-status.js";
import { createOfflineView } from "./offline/offline-view.js";
import type { QueueOwner } from "./offline/waiting-case.js";
import { createLoweredView } from "./lowered/lowered-view.js";
import { tellNotOpened } from "./opening/tell-not-opened.js";
import { createOlderDataView } from "./older/older-view.js";
import { type PageContext, readPageAgency, type PageView } from "./page-view.js";
import { createDeliveriesView } from "./referrals/deliveries-view.js";
import { createReferralInView } from "./referrals/referral-in-view.js";
import { createReferralOutView } from "./referrals/referral-out-view.js";
import { createReferralDraftView } from "./referrals/referral-draft-view.js";
import { createReferralListView } from "./referrals/referral-list-view.js";
import { createRecordView } from "./record/record-view.js";
import { nameAccountInRequests } from "./request-account.js";
import { endSessionLeft, forgetSessionLeft } from "./session/left-session.js";
import { SessionDesk } from "./session/session-desk.js";
import { renderSessionNotice } from "./session/session-notice.js";
import type { SessionChange } from "./session/session-state.js";
import { loadAllTexts, loadStandardTexts } from "./standard-texts.js";
import { createSignInView } from "./sign-in/sign-in-view.js";
import { elementLanguageTag, createPageWords } from "./words.js";

const agency = readPageAgency();
let languages = readAgencyLanguages(location.search, agency.languages);
let page: PageContext;
let view: PageView;
let languageFailed = false;
/** Counts choices of a language: only the last one counts. */
let choices = 0;
const offline = new OfflineWork(() => draw());
const desk = new SessionDesk({
  offline,
  account: () => session.account,
  view: () => view,
  draw: () => draw(),
  cover: (now, keeps) => void coverView(now, keeps),
  leftOff: () => location.assign(withPageLanguages(pagePath("caseList"), languages)),
});

async function pageIn(chosen: PageLanguages): Promise<PageContext> {
  const texts = await loadStandardTexts([chosen.language, chosen.interview]);
  return {
    ...chosen,
    texts,
    agency,
    tag: elementLanguageTag(chosen.language, agency),
    words: createPageWords(chosen.language, agency),
    link: (path) => withPageLanguages(path, chosen),
    session,
    may: (action) => session.person !== undefined && mayRolePerform(session.person.role, action),
  };
}

function draw(): void {
  if (!page) return;
  document.documentElement.lang = page.language;
  document.title = `${view.title(page)} – ${agency.name[page.language] ?? agency.name.en}`;
  const here = location.pathname;
  const parts = { page, here, content: view.draw(page), chooseLanguages, languageFailed, leave: desk.leave };
  const notice = html`${renderClockNotice(page, deviceClock.difference)} ${renderSessionNotice(page, desk.notice, desk.actions)}`;
  render(
    renderPageFrame({ ...parts, notice, offline: renderOfflineStatus(page, offline, here) }),
    document.body,
  );
}

async function chooseLanguages({
  language,
  interviewLanguage: interview,
}: LanguageEventDetail): Promise<void> {
  const chosen = { language, interview };
  const choice = (choices += 1);
  const next = await pageIn(chosen).catch(() => undefined);
  if (choice !== choices) return;
  languageFailed = next === undefined;
  if (next) {
    languages = chosen;
    page = next;
    history.replaceState(null, "", withPageLanguages(location.pathname, languages));
    noteAddress();
  }
  draw();
}

/** Hides the view behind the sign-in, with all that is not saved in it. */
async function coverView(now: SessionChange, keeps: boolean): Promise<void> {
  const hidden = view;
  const asked = session.account;
  session = now.person ? now : {};
  const goOnHere = () => void (keeps ? uncover(hidden, asked) : entered());
  await show(createSignInView(changed, { entered: goOnHere, mayWait: offline.isSetUp }));
}

/** Shows a hidden view again, to the account that it belongs to. */
async function uncover(hidden: PageView, account: string | undefined): Promise<void> {
  forgetSessionLeft();
  await askWho();
  if (session.account !== account) return location.reload();
  view = hidden;
  page = await pageIn(languages);
  began(true);
  draw();
}

/** A view's own way to be drawn anew; `path`, where it has moved to another address. */
function changed(path?: string): void {
  if (path !== undefined) {
    history.replaceState(null, "", withPageLanguages(path, languages));
    noteAddress();
  }
  draw();
}

/** Counts nothing more to see among accounts, once somebody has said that they have seen it. */
function forgetAccountChanges(): void {
  const { accountChanges: _, ...waiting } = session.waiting ?? {};
  session = { ...session, waiting };
  page = { ...page, session };
}

/** Goes to another view, where there is a `path`. */
function moved(path?: string): void {
  if (path !== undefined) location.assign(withPageLanguages(path, languages));
  else draw();
}

/** The view of each address; `observer` is whoever is signed in. */
const viewOf: Record<PageRouteName, (id: string, observer: Actor) => PageView> = {
  caseList: () => createCaseListView(changed),
  caseBegin: (_, observer) => createIntakeView(undefined, { changed, observer, agency, offline }),
  caseOpen: (id, observer) => createIntakeView(id, { changed, observer, agency, offline }),
  caseDecision: (id) => createDecisionsView(id, changed),
  caseRecord: (id) => createRecordView(id, changed),
  caseReferral: (id, observer) => createReferralDraftView(id, { changed: moved, observer }),
  referralList: () => createReferralListView(changed),
  referralIn: (id) => createReferralInView(id, changed),
  referralOut: (id) => createReferralOutView(id, changed),
  deliveryList: () => createDeliveriesView(changed),
  loweredList: () => createLoweredView(changed),
  accountChanges: () => createAccountChangesView(changed, forgetAccountChanges),
  dashboard: () => createDashboardView(changed),
  olderData: () => createOlderDataView(changed),
  offlineWork: () => workWithoutNetwork(),
  offlineCase: (id, observer) =>
    offline.profile ? createIntakeView(id, { changed, observer, agency, offline }) : workWithoutNetwork(),
  accountList: () => createAccountsView(changed),
  ownPassword: () => createPasswordView(changed),
  auditLog: () => createAuditView(changed),
};

/** The view of the address, if whoever is signed in may see it; otherwise the first that they may see. */
function viewHere(): PageView {
  const { person } = session;
  if (!person) return unreachable && offline.isSetUp ? workWithoutNetwork() : signInView();
  if (session.handedOver) return createPasswordView(changed, () => location.reload());
  const found = matchPagePath(location.pathname);
  if (found && mayOpenPage(person.role, found.name)) return viewOf[found.name](found.id, person.observer);
  return viewOf[mayOpenPage(person.role, "caseList") ? "caseList" : "accountList"]("", person.observer);
}

const signInView = (): PageView =>
  createSignInView(changed, { entered: () => void entered(), mayWait: offline.isSetUp });

const workWithoutNetwork = (): PageView =>
  createOfflineView({
    offline,
    changed,
    signedIn: profileOf(session),
    unlocked: () => void goOn(),
    signIn: () => void show(signInView()),
  });

const profileOf = ({ person, account, demonstration }: SessionState): QueueOwner | undefined =>
  person && account !== undefined ? { person, account, ...(demonstration && { demonstration }) } : undefined;

/** Draws a view in the place of the one before. */
async function show(next: PageView): Promise<void> {
  view = next;
  page = await pageIn(languages);
  draw();
  await view.load();
}

/**
 * Goes on once a passphrase was typed: as whoever it belongs to, where the server cannot say who is signed
 * in.
 */
async function goOn(): Promise<void> {
  if (unreachable) session = offline.profile ?? session;
  nameAccountInRequests(session.account);
  await show(viewHere());
  void offline.synchronise();
}

/**
 * Goes on once somebody has signed in: anew, or, so that the passphrase need not be typed again, on this very
 * page.
 */
async function entered(): Promise<void> {
  forgetSessionLeft();
  if (!offline.profile) {
    desk.began(undefined, true);
    return location.reload();
  }
  await askWho();
  if (session.account !== offline.profile.account) return location.reload();
  began(true);
  await show(viewHere());
  void offline.synchronise();
}

/** The page works for whoever is signed in now. */
function began(isNew: boolean): void {
  nameAccountInRequests(session.account);
  desk.began(session.endsIn, isNew);
}

/** Asks the server who is signed in; nobody is, as long as a session that was left cannot be ended. */
async function askWho(): Promise<void> {
  unreachable = !(await endSessionLeft());
  if (unreachable) return void (session = {});
  const reply = await fetchSession();
  unreachable = reply.kind !== "done";
  session = reply.kind === "done" ? reply.value : {};
}

let session: SessionState = {};
let noteAddress = (): void => undefined;
let unreachable = false;
deviceClock.onChange = () => draw();
try {
  // a page without its agency's colours is a page all the same
  await Promise.all([askWho(), agencyThemes[agency.code]().catch(() => undefined)]);
  page = await pageIn(languages);
} catch (error) {
  tellNotOpened();
  throw error;
}
document.body.replaceChildren();
// a page that was loaded anew would have forgotten the passphrase
noteAddress = followPageLinks({
  stays: () => offline.profile !== undefined && (view.leave?.() ?? true),
  show: () => void show(viewHere()),
});
view = viewHere();
began(false);
await show(view);
void loadAllTexts();
