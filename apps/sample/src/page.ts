import { type SpeanConsent, type UrgentNeedCode, urgentNeedCodes, elementWordsOf } from "@spean/elements";
import { SpeanLive } from "@spean/elements/live";
import type { Answer, Language } from "@spean/model";
import type { CaseView, SaveRequest } from "@spean/store/client";
import { html, nothing, render } from "lit";
import type { AgencyDesk } from "./server.js";
import messages from "./words.json";

const languages = { en: "English", km: "ភាសាខ្មែរ", th: "ไทย" } as const;
const wanted = new URLSearchParams(location.search).get("lang") ?? "";
let language = wanted in languages ? (wanted as Language) : "en";
let desk: AgencyDesk;
/** The case that is open, to be read. */
let open: CaseView | undefined;
/** A save without an answer yet: sent again as it is, under its key, so that nothing is saved twice. */
let unanswered: SaveRequest | undefined;
let told = "";

/** Words of the page; for the code of a refusal that has none, the code. */
function say(id: string, values: Record<string, unknown> = { code: id }): string {
  const message = id in messages ? messages[id as keyof typeof messages] : messages.refused;
  return message[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

const live = () => document.querySelector("spean-live") as SpeanLive;
const consent = () => document.querySelector("spean-consent") as SpeanConsent;

/** Asks the server. What it refused or left unanswered is told in plain words, and gives undefined. */
async function ask<Value>(path: string, body?: object): Promise<Value | undefined> {
  const init = body && { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`/api/${path}`, init).catch(() => undefined);
  if (response?.ok) return (await response.json()) as Value;
  const answered = response && response.status < 500;
  if (answered) unanswered = undefined;
  told = say(answered ? ((await response.json()) as { error: { code: string } }).error.code : "unreachable");
  draw();
}

/** Turns what was answered by hand into a save: observations with their observer, urgent needs, consent. */
function buildSave({ ageClass, answers, urgentNeeds }: SpeanLive): SaveRequest {
  const newItem = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });
  const observer = { role: "officer", agency: desk.self.agency };
  const observations = Object.entries(answers).map(([indicator, answer]) => {
    const { id, at: observedAt } = newItem();
    return { id, indicator, answer: answer as Answer, observedAt, observer, source: "person" as const };
  });
  const needs = urgentNeedCodes.map((code) => [code, { answer: urgentNeeds[code] ?? "not-asked" }]);
  const consents = consent().answers.map((one) => ({ ...one, recipient: desk.partner, ...newItem() }));
  const facts = { ageClass: ageClass!, urgentNeeds: Object.fromEntries(needs) as SaveRequest["urgentNeeds"] };
  return { key: crypto.randomUUID(), ...facts, observations, consents };
}

async function save(): Promise<void> {
  const halfAnswered = consent().choices[0] !== undefined && consent().answers.length === 0;
  const missing = live().ageClass ? halfAnswered && "consent-not-whole" : "age-missing";
  told = missing ? say(missing) : "";
  if (!missing) unanswered ??= buildSave(live());
  draw();
  if (!unanswered || !(await ask("cases", unanswered))) return;
  unanswered = undefined;
  show(undefined);
  told = say("saved");
  location.hash = "cases";
  await load();
}

/** Shows a case to be read, or an empty form. */
function show(found: CaseView | undefined): void {
  [open, told] = [found, ""];
  document.querySelector("form")!.reset();
  const needs = Object.entries(found?.record.urgentNeeds ?? {}) as [UrgentNeedCode, { answer: Answer }][];
  const urgentNeeds = Object.fromEntries(needs.map(([code, { answer }]) => [code, answer]));
  const { answers = {}, record } = found ?? {};
  Object.assign(live(), { answers, urgentNeeds, ageClass: record?.ageClass, disabled: found !== undefined });
  location.hash = "";
  scrollTo(0, 0);
  draw();
}

const openCase = async (id: string) => {
  const found = await ask<CaseView>(`cases/${id}`);
  if (found) show(found);
};
const refer = async (id: string) => (await ask(`referrals/${id}`, {})) && load();
const accept = async (digest: string) => {
  const accepted = await ask<{ caseId: string }>(`received/${encodeURIComponent(digest)}`, {});
  if (accepted) await openCase(accepted.caseId);
};

async function load(): Promise<void> {
  const loaded = await fetch("/api/desk").catch(() => undefined);
  if (loaded?.ok) desk = (await loaded.json()) as AgencyDesk;
  if (desk) draw();
}

function choose(tag: string): void {
  language = tag as Language;
  history.replaceState(null, "", `?lang=${tag}${location.hash}`);
  draw();
}

const caseItem = ({ id, number, outcome, referral }: AgencyDesk["cases"][number]) => html`<li>
  <button @click=${() => openCase(id)}>${say("case", { number })}</button>
  <p>${say("outcome", { state: elementWordsOf(language).message(`state.${outcome}`) })}</p>
  ${
    referral
      ? html`<strong>${say(referral)}</strong>`
      : html`<button
    @click=${() => refer(id)}>${say("refer", { agency: say(desk.partner.country) })}</button>`
  }
</li>`;

const receivedItem = ({ digest, preview }: AgencyDesk["received"][number]) => html`<li>
  <strong>${say(desk.partner.country)}</strong>
  ${preview && html`<p>${elementWordsOf(language).message(`age-class.${preview.ageClass}`)}</p>`}
  <p>${say("sealed")}</p>
  <button class="main" @click=${() => accept(digest)}>${say("accept")}</button>
</li>`;

const items = (all: readonly unknown[]) =>
  all.length > 0 ? html`<ul>${all}</ul>` : html`<p>${say("none")}</p>`;

function draw(): void {
  const listed = location.hash === "#cases";
  const recipient = { agency: say(desk.partner.country) };
  const request = { purpose: "referral" as const, recipient, dataCategories: ["urgent-needs" as const] };
  document.documentElement.lang = language;
  document.title = say(desk.self.country);
  const page = html`<spean-quick-exit .language=${language}></spean-quick-exit>
  <header>
    <p class="banner">${say("banner")}</p>
    <nav>
      <strong>${say(desk.self.country)}</strong>
      <a href="#" aria-current=${listed || open ? nothing : "page"}
        @click=${() => open && show(undefined)}>${say("begin")}</a>
      <a href="#cases" aria-current=${listed ? "page" : nothing}>${say("cases")}</a>
      ${Object.entries(languages).map(
        ([tag, name]) => html`<button lang=${tag}
        aria-pressed=${tag === language} @click=${() => choose(tag)}>${name}</button>`,
      )}
    </nav>
  </header>
  <main>
    <form ?hidden=${listed} ?inert=${unanswered !== undefined}>
      <h1>${open ? say("case", { number: open.number }) : say("begin")}</h1>
      <spean-live .language=${language}></spean-live>
      <spean-consent class="card" ?hidden=${open !== undefined} .language=${language} .requests=${[request]}></spean-consent>
    </form>
    <section ?hidden=${!listed}>
      <h1>${say("received")}</h1>
      ${items(desk.received.map(receivedItem))}
      <h1>${say("cases")}</h1>
      ${items(desk.cases.map(caseItem))}
    </section>
  </main>
  <footer><p role="status">${told}</p>${
    listed || open
      ? nothing
      : html`<button class="main"
    @click=${save}>${say("save")}</button>`
  }</footer>`;
  render(page, document.body);
}

addEventListener("hashchange", draw);
await load();
setInterval(() => void load(), 3000);
