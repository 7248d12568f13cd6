import { type SpeanConsent, type UrgentNeedCode, urgentNeedCodes, wordsOf } from "@spean/elements";
import { SpeanLive } from "@spean/elements/live";
import type { Answer, DataCategory, Language } from "@spean/model";
import type { CaseView, SaveConfirmation, SaveRequest } from "@spean/store/client";
import { html, nothing, render } from "lit";
import type { AgencyDesk } from "./server.js";
import messages from "./words.json";

const languages = { en: "English", km: "ភាសាខ្មែរ", th: "ไทย" } as const;
const dataCategories: DataCategory[] = ["urgent-needs", "observations", "assessments"];
const chosen = new URLSearchParams(location.search).get("lang") ?? "en";
let language: Language = chosen in languages ? (chosen as Language) : "en";
let desk: AgencyDesk;
let open: CaseView | undefined;
/** A save without an answer: sent again as it is, with its key, so that nothing is saved twice. */
let unanswered: SaveRequest | undefined;
let told = "";

/** Words of the page; for the code of a refusal that has none, the code. */
function say(id: string, values: Record<string, unknown> = { code: id }): string {
  const message = id in messages ? messages[id as keyof typeof messages] : messages.refused;
  return message[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
const element = <Type>(selector: string) => document.querySelector(selector) as Type;
const live = () => element<SpeanLive>("spean-live");
const consent = () => element<SpeanConsent>("spean-consent");
const isReferral = ({ purpose }: { readonly purpose: string }) => purpose === "referral";
const lastConsent = () => open?.record.consents?.findLast(isReferral);

/** Asks the server. What it refused or left unanswered is told in plain words, and gives undefined. */
async function ask<Value>(path: string, body?: object): Promise<Value | undefined> {
  const init = body && { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`/api/${path}`, init).catch(() => undefined);
  if (response?.ok) return (await response.json()) as Value;
  told =
    response && response.status < 500
      ? say(((await response.json()) as { error: { code: string } }).error.code)
      : say("unreachable");
  if (response && response.status < 500) unanswered = undefined;
  draw();
}

function saveRequest(): SaveRequest {
  const at = new Date().toISOString();
  const standing = lastConsent();
  const withdrawn = standing && consent().choices[0] === "withdrawn" ? [{ ...standing, revokedAt: at }] : [];
  const given = consent().answers.map((answer) => ({
    ...answer,
    recipient: desk.partner,
    id: crypto.randomUUID(),
    at,
  }));
  const facts = { key: crypto.randomUUID(), consents: [...withdrawn, ...given] };
  if (open)
    return {
      ...facts,
      basedOn: open.history.at(-1)!.key,
      ageClass: open.record.ageClass,
      urgentNeeds: open.record.urgentNeeds,
      observations: [],
    };
  const { ageClass, answers, urgentNeeds } = live();
  const needs = urgentNeedCodes.map((code) => [code, { answer: urgentNeeds[code] ?? "not-asked" }]);
  const observer = { role: "officer", agency: desk.self.agency };
  const observations = Object.entries(answers).map(([indicator, answer]) => ({
    ...{ id: crypto.randomUUID(), indicator, answer, observedAt: at, observer, source: "person" as const },
  }));
  return {
    ...facts,
    ageClass: ageClass!,
    urgentNeeds: Object.fromEntries(needs) as SaveRequest["urgentNeeds"],
    observations,
  };
}

async function save(): Promise<void> {
  const asked = ["given", "declined"].includes(consent().choices[0] ?? "");
  told = live().ageClass
    ? asked && consent().answers.length === 0
      ? say("consent-not-whole")
      : ""
    : say("age-missing");
  if (told) return draw();
  unanswered ??= saveRequest();
  draw();
  if (!(await ask<SaveConfirmation>(`cases${open ? `/${open.record.id}` : ""}`, unanswered))) return;
  unanswered = undefined;
  await showCases(say("saved"));
}

function show(found: CaseView | undefined): void {
  open = found;
  element<HTMLFormElement>("form").reset();
  const needs = Object.entries(found?.record.urgentNeeds ?? {}) as [UrgentNeedCode, { answer: Answer }][];
  const urgentNeeds = Object.fromEntries(
    needs.flatMap(([code, { answer }]) => (answer === "not-asked" ? [] : [[code, answer]])),
  );
  Object.assign(live(), {
    answers: found?.answers ?? {},
    urgentNeeds,
    ageClass: found?.record.ageClass,
    disabled: found !== undefined,
  });
  told = "";
  location.hash = "";
  scrollTo(0, 0);
}

async function load(): Promise<void> {
  const loaded = await fetch("/api/desk").then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  );
  if (loaded) desk = loaded as AgencyDesk;
  if (desk) draw();
}

async function showCases(message = ""): Promise<void> {
  show(undefined);
  told = message;
  location.hash = "cases";
  await load();
}

async function openCase(id: string): Promise<void> {
  const found = await ask<CaseView>(`cases/${id}`);
  if (found) show(found);
}

const refer = async (id: string) => (await ask(`referrals/${id}`, {})) && showCases();
async function accept(digest: string): Promise<void> {
  const accepted = await ask<{ caseId: string }>(`received/${encodeURIComponent(digest)}`, {});
  if (accepted) await openCase(accepted.caseId);
}

function choose(tag: string): void {
  language = tag as Language;
  history.replaceState(null, "", `?lang=${tag}${location.hash}`);
  draw();
}

const caseItem = ({ id, number, outcome, referral }: AgencyDesk["cases"][number]) => html`<li>
  <button @click=${() => openCase(id)}>${say("case", { number })}</button>
  <p>${say("outcome", { state: wordsOf(language).message(`state.${outcome}`) })}</p>
  ${referral ? html`<p><strong>${say(referral)}</strong></p>` : html`<button @click=${() => refer(id)}>${say("refer", { agency: say(desk.partner.country) })}</button>`}
</li>`;

const receivedItem = ({ digest, preview }: AgencyDesk["received"][number]) => html`<li>
  <p><strong>${say(desk.partner.country)}</strong></p>
  ${
    preview &&
    html`<p>${wordsOf(language).message(`age-class.${preview.ageClass}`)}</p>
    <p>${wordsOf(language).list(preview.dataCategories.map((one) => wordsOf(language).message(`consent.category.${one}`)))}</p>`
  }
  <p>${say("sealed")}</p>
  <button class="main" @click=${() => accept(digest)}>${say("accept")}</button>
</li>`;

const items = (list: readonly unknown[]) =>
  list.length > 0 ? html`<ul>${list}</ul>` : html`<p>${say("none")}</p>`;

function draw(): void {
  const cases = location.hash === "#cases";
  const { given, revokedAt } = lastConsent() ?? {};
  const request = {
    purpose: "referral" as const,
    recipient: { agency: say(desk.partner.country) },
    dataCategories,
    standing: given === true && revokedAt === undefined,
  };
  document.documentElement.lang = language;
  document.title = say(desk.self.country);
  const page = html`<spean-quick-exit .language=${language}></spean-quick-exit>
  <header>
    <p class="banner">${say("banner")}</p>
    <nav>
      <strong>${say(desk.self.country)}</strong>
      <a href="#" aria-current=${cases ? nothing : "page"} @click=${() => show(undefined)}>${say("begin")}</a>
      <a href="#cases" aria-current=${cases ? "page" : nothing}>${say("cases")}</a>
      ${Object.entries(languages).map(([tag, name]) => html`<button lang=${tag} aria-pressed=${tag === language} @click=${() => choose(tag)}>${name}</button>`)}
    </nav>
  </header>
  <main>
    <form ?hidden=${cases} ?inert=${unanswered !== undefined}>
      <h1>${open ? say("case", { number: open.number }) : say("begin")}</h1>
      <spean-live .language=${language}></spean-live>
      <div class="card"><spean-consent .language=${language} .requests=${[request]}></spean-consent></div>
    </form>
    <section ?hidden=${!cases}>
      <h1>${say("received")}</h1>
      ${items(desk.received.map(receivedItem))}
      <h1>${say("cases")}</h1>
      ${items(desk.cases.map(caseItem))}
    </section>
  </main>
  <div class="status"><p role="status">${told}</p>${cases ? nothing : html`<button class="main" @click=${save}>${say("save")}</button>`}</div>`;
  render(page, document.body);
}

addEventListener("hashchange", () => draw());
await load();
setInterval(load, 3000);
