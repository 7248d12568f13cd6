import { elementWordsOf, type SpeanConsent } from "@spean/elements";
import { SpeanLive } from "@spean/elements/live";
import { buildSaveRequest, type CaseView, type SaveRequest } from "@spean/store/client";
import { html, nothing, render } from "lit";
import type { AgencyDesk } from "./server.js";
import messages from "./words.json";

const languages = { en: "English", km: "ភាសាខ្មែរ", th: "ไทย" } as const;
const wanted = new URLSearchParams(location.search).get("lang") ?? "";
let language: keyof typeof languages = wanted in languages ? (wanted as keyof typeof languages) : "en";
let desk: AgencyDesk;
let open: CaseView | undefined; // the case that was opened last, to be read
/** A save without an answer yet: sent again as it is, under its key, so that nothing is saved twice. */
let unanswered: SaveRequest | undefined;
let told = "";

/** Words of the page; for the code of a refusal that has none, the code. */
function say(id: string, values: Record<string, unknown> = { code: id }): string {
  const message = id in messages ? messages[id as keyof typeof messages] : messages.refused;
  return message[language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

function tell(id: string): void {
  told = say(id);
  if (desk) draw();
}

/** Asks the server. What it refused or left unanswered is told in plain words, and gives undefined. */
async function ask<Value>(path: string, body?: object): Promise<Value | undefined> {
  const init = body && { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`/api/${path}`, init).catch(() => undefined);
  if (response?.ok) return (await response.json()) as Value;
  const answered = response && response.status < 500;
  if (answered && body === unanswered) unanswered = undefined;
  tell(answered ? ((await response.json()) as { error: { code: string } }).error.code : "unreachable");
}

async function save(): Promise<void> {
  const form = document.querySelector("form")!;
  const { ageClass, answers, urgentNeeds } = form.querySelector("spean-live") as SpeanLive;
  const consent = form.querySelector("spean-consent") as SpeanConsent;
  if (!ageClass || (consent.choices[0] && consent.answers.length === 0)) return tell("not-whole");
  const consents = consent.answers.map((answer) => ({ ...answer, recipient: desk.partner }));
  const observer = { role: "officer", agency: desk.self.agency };
  unanswered ??= buildSaveRequest({ ageClass, answers, urgentNeeds, consents }, observer);
  draw();
  if (!(await ask("cases", unanswered))) return;
  unanswered = undefined;
  form.reset();
  location.hash = "cases";
  await load();
  tell("saved");
}

const refer = async (id: string) => (await ask(`referrals/${id}`, {})) && load();
const accept = async (digest: string) => {
  const accepted = await ask<{ caseId: string }>(`received/${encodeURIComponent(digest)}`, {});
  if (accepted) location.hash = accepted.caseId;
};

/** Loads the list, and the case that the address names, to be read. The form is left as it is. */
async function load(): Promise<void> {
  const place = location.hash.slice(1);
  desk = (await ask<AgencyDesk>("desk")) ?? desk;
  if (place && place !== "cases") open = (await ask<CaseView>(`cases/${place}`)) ?? open;
  if (desk) draw();
}

function choose(tag: string): void {
  language = tag as typeof language;
  draw();
}

const caseItem = ({ id, number, outcome, referral }: AgencyDesk["cases"][number]) => html`<li>
  <a href="#${id}">${say("case", { number })}</a>
  <p>${say("outcome", { state: elementWordsOf(language).message(`state.${outcome}`) })}</p>
  ${referral ? html`<strong>${say(referral)}</strong>` : html`<button @click=${() => refer(id)}>${say("refer", { agency: say(desk.partner.country) })}</button>`}
</li>`;

const receivedItem = ({ digest, withdrawn, preview }: AgencyDesk["received"][number]) => html`<li>
  <strong>${say(desk.partner.country)}</strong>
  ${preview && html`<p>${elementWordsOf(language).message(`age-class.${preview.ageClass}`)}</p>`}
  <p>${say(withdrawn ? "withdrawn" : "sealed")}</p>
  ${withdrawn ? nothing : html`<button class="main" @click=${() => accept(digest)}>${say("accept")}</button>`}
</li>`;

const caseCard = ({ number, record }: CaseView) => html`<h1>${say("case", { number })}</h1>
  <spean-case-summary class="card" .language=${language} .texts=${SpeanLive.texts} .record=${record}></spean-case-summary>`;

function draw(): void {
  const place = location.hash.slice(1);
  const recipient = { agency: say(desk.partner.country) };
  const request = { purpose: "referral" as const, recipient, dataCategories: ["urgent-needs" as const] };
  document.documentElement.lang = language;
  document.title = say(desk.self.country);
  const page = html`<spean-quick-exit .language=${language}></spean-quick-exit>
  <p class="banner">${say("banner")}</p>
  <nav>
    <strong>${say(desk.self.country)}</strong>
    <a href="#" aria-current=${place ? nothing : "page"}>${say("begin")}</a>
    <a href="#cases" aria-current=${place === "cases" ? "page" : nothing}>${say("cases")}</a>
    ${Object.entries(languages).map(([tag, name]) => html`<button lang=${tag} aria-pressed=${tag === language} @click=${() => choose(tag)}>${name}</button>`)}
  </nav>
  <main>
    <form ?hidden=${place !== ""} ?inert=${unanswered !== undefined}>
      <h1>${say("begin")}</h1>
      <spean-live .language=${language}></spean-live>
      <spean-consent class="card" .language=${language} .requests=${[request]}></spean-consent>
    </form>
    <section ?hidden=${place !== "cases"}>
      <h1>${say("received")}</h1>
      <ul>${desk.received.map(receivedItem)}</ul>
      <h1>${say("cases")}</h1>
      <ul>${desk.cases.map(caseItem)}</ul>
    </section>
    ${open?.record.id === place ? caseCard(open) : nothing}
  </main>
  <footer><p role="status">${told}</p>${place ? nothing : html`<button class="main" @click=${save}>${say("save")}</button>`}</footer>`;
  render(page, document.body);
}

addEventListener("hashchange", async () => {
  told = "";
  await load();
  scrollTo(0, 0);
});
await load();
setInterval(() => void load(), 3000);
