import "./no-eval.js";
import "@spean/elements/register";
import type { LanguageDetail } from "@spean/elements";
import { render } from "lit";
import { themes } from "../agencies/themes.js";
import { may } from "../shared/permissions.js";
import type { Session } from "../shared/session.js";
import { agencyHere } from "./agency.js";
import { passwordView } from "./accounts/password.js";
import { accountsView } from "./accounts/accounts.js";
import { auditView } from "./audit/audit.js";
import { readSession, signOut } from "./api-client.js";
import "./style.css";
import "./print.css";
import { dashboardView } from "./dashboard/dashboard.js";
import { decisionsView } from "./decisions/decisions.js";
import { frame } from "./frame.js";
import { intakeView } from "./intake/intake.js";
import { type Languages, languagesOf, withLanguages } from "./languages.js";
import { followLinks } from "./follow-links.js";
import { listView } from "./list/list.js";
import { Offline } from "./offline/offline.js";
import { offlineStatus } from "./offline/offline-status.js";
import { offlineView } from "./offline/offline-view.js";
import type { Profile } from "./offline/waiting-case.js";
import { olderView } from "./older/older.js";
import type { Page } from "./page.js";
import { deliveriesView } from "./referrals/deliveries.js";
import { inView } from "./referrals/in.js";
import { outView } from "./referrals/out.js";
import { referView } from "./referrals/refer.js";
import { referralsView } from "./referrals/referrals.js";
import { recordView } from "./record/record.js";
import { textsIn } from "./texts.js";
import type { View } from "./view.js";
import { signInView } from "./sign-in/sign-in.js";
import { tagOf, wordsOf } from "./words.js";

const agency = agencyHere();
let languages = languagesOf(location.search, agency.languages);
let page: Page;
let view: View;
const offline = new Offline(() => draw());

async function pageIn(chosen: Languages): Promise<Page> {
  const texts = await textsIn([chosen.language, chosen.interview]);
  return {
    ...chosen,
    texts,
    agency,
    tag: tagOf(chosen.language, agency),
    words: wordsOf(chosen.language, agency),
    link: (path) => withLanguages(path, chosen),
    session,
    may: (action) => session.person !== undefined && may(session.person.role, action),
  };
}

function draw(): void {
  document.documentElement.lang = page.language;
  document.title = `${view.title(page)} – ${agency.name[page.language]}`;
  const here = location.pathname;
  const parts = { page, here, content: view.draw(page), chooseLanguages, leave: () => void leave() };
  render(frame({ ...parts, offline: offlineStatus(page, offline, here) }), document.body);
}

async function chooseLanguages({ language, interviewLanguage: interview }: LanguageDetail): Promise<void> {
  languages = { language, interview };
  page = await pageIn(languages);
  history.replaceState(null, "", withLanguages(location.pathname, languages));
  draw();
}

async function leave(): Promise<void> {
  await signOut();
  location.assign(withLanguages("/", languages));
}

/** A view's own way to be drawn anew; `path`, where it has moved to another address. */
function changed(path?: string): void {
  if (path !== undefined) history.replaceState(null, "", withLanguages(path, languages));
  draw();
}

/** Goes to another view, where there is a `path`. */
function moved(path?: string): void {
  if (path !== undefined) location.assign(withLanguages(path, languages));
  else draw();
}

function referralHere(side: string | undefined, id: string | undefined): View {
  if (id !== undefined && side === "in") return inView(id, changed);
  return id === undefined ? referralsView(changed) : outView(id, changed);
}

/** The view of the address, if whoever is signed in may see it. */
function viewHere(): View {
  const { person } = session;
  const [, place, id, part] = location.pathname.split("/");
  if (!person)
    return unreachable && offline.isSetUp ? workWithoutNetwork() : signInView(changed, () => void entered());
  if (place === "password") return passwordView(changed);
  const waits = place === "offline" && may(person.role, "case.begin");
  if (waits && (id === undefined || !offline.profile)) return workWithoutNetwork();
  if (place === "deliveries" && may(person.role, "delivery.list")) return deliveriesView(changed);
  if (place === "audit" && may(person.role, "audit.read")) return auditView(changed);
  if (!may(person.role, "case.list") || (place === "accounts" && may(person.role, "account.list")))
    return accountsView(changed);
  if (place === "dashboard" && may(person.role, "dashboard.see")) return dashboardView(changed);
  if (place === "older" && may(person.role, "older.report")) return olderView(changed);
  if (place === "referrals") return referralHere(id, part);
  if (waits && id !== undefined)
    return intakeView(id, { changed, observer: person.observer, agency, offline });
  if (place !== "cases") return listView(changed);
  if (id !== undefined && part === "record") return recordView(id, changed);
  if (id !== undefined && part === "decision") return decisionsView(id, changed);
  if (id !== undefined && part === "referral")
    return referView(id, { changed: moved, observer: person.observer });
  return intakeView(id === "new" ? undefined : id, { changed, observer: person.observer, agency, offline });
}

const workWithoutNetwork = (): View =>
  offlineView({
    offline,
    changed,
    signedIn: profileOf(session),
    unlocked: () => void goOn(),
    signIn: () => void show(signInView(changed, () => void entered())),
  });

const profileOf = ({ person, account, demonstration }: Session): Profile | undefined =>
  person && account !== undefined ? { person, account, ...(demonstration && { demonstration }) } : undefined;

/** Draws a view in the place of the one before. */
async function show(next: View): Promise<void> {
  view = next;
  page = await pageIn(languages);
  draw();
  await view.load();
}

/** Goes on once a passphrase was typed: as whoever it belongs to, where the server cannot say who is signed in. */
async function goOn(): Promise<void> {
  if (unreachable) session = offline.profile ?? session;
  await show(viewHere());
  void offline.synchronise();
}

/** Goes on once somebody has signed in: anew, or, so that the passphrase need not be typed again, on this very page. */
async function entered(): Promise<void> {
  if (!offline.profile) return location.reload();
  await askWho();
  if (session.account !== offline.profile.account) return location.reload();
  await show(viewHere());
  void offline.synchronise();
}

/** Asks the server who is signed in. */
async function askWho(): Promise<void> {
  const reply = await readSession();
  unreachable = reply.kind !== "done";
  session = reply.kind === "done" ? reply.value : {};
}

let session: Session = {};
let unreachable = false;
await Promise.all([askWho(), themes[agency.code]()]);
page = await pageIn(languages);
document.body.replaceChildren();
// a page that was loaded anew would have forgotten the passphrase
followLinks({
  stays: () => offline.profile !== undefined && (view.leave?.() ?? true),
  show: () => void show(viewHere()),
});
await show(viewHere());
