import type { IsoDate, Language } from "@spean/model";
import { languageCodes } from "@spean/model/languages";
import { html, nothing, type TemplateResult } from "lit";
import { localisedCountryName, localisedLanguageName } from "../shared/names.js";
import type { ElementMessageId, ElementWords } from "../shared/words.js";
import {
  serviceCheckReason,
  type ServiceDirectoryEntry,
  type ServicePhoneNumber,
  telephoneAddressOf,
} from "./service-entry.js";

interface ItemView {
  readonly words: ElementWords;
  readonly today: IsoDate;
}

/** Text of the host in the language of the page, else in another that the host has. */
function written(
  texts: { readonly [language in Language]?: string },
  language: string,
): { text: string; language: string } | undefined {
  const found = ([language, ...languageCodes] as readonly Language[]).find((candidate) => texts[candidate]);
  return found && { text: texts[found]!, language: found };
}

/** A message around words of another language: those get their own `lang`. */
function around(
  words: ElementWords,
  id: ElementMessageId,
  [name, inner]: readonly [string, TemplateResult],
): TemplateResult {
  const [before = "", after = ""] = words.message(id, { [name]: "\u0000" }).split("\u0000");
  return html`${before}${inner}${after}`;
}

function day(iso: IsoDate, words: ElementWords): string {
  const [year, month, date] = iso.split("-").map(Number) as [number, number, number];
  return words.date({ era: "gregorian", year, month, day: date });
}

function numberLink(
  { number, label }: ServicePhoneNumber,
  name: string,
  words: ElementWords,
): TemplateResult {
  const address = telephoneAddressOf(number);
  const shown = html`<span lang="zxx" class="digits">${number}</span>`;
  return html`<li part="number">
    ${label ? html`<span class="label" dir="auto" lang="">${label}</span>` : nothing}
    ${address ? html`<a href=${address} aria-label=${words.message("services.call", { name, number })}>${shown}</a>` : shown}
  </li>`;
}

function check(entry: ServiceDirectoryEntry, { words, today }: ItemView): TemplateResult {
  const reason = serviceCheckReason(entry, today);
  const { checkedOn, checkBy, owner } = entry;
  return html`${
    reason
      ? html`<p class="to-check" part="to-check"><strong>${words.message("services.to-check")}</strong> ${words.message(`services.to-check.${reason}`)}</p>`
      : nothing
  }
    <p class="check" part="check">
      ${checkedOn ? html`<span>${words.message("services.checked", { date: day(checkedOn, words) })}</span>` : nothing}
      ${checkBy ? html`<span>${words.message("services.check-by", { date: day(checkBy, words) })}</span>` : nothing}
      <span>${around(words, "services.owner", ["owner", html`<span dir="auto" lang="">${owner}</span>`])}</span>
    </p>`;
}

/** One entry: who it is, the numbers to call, what it offers, and how far it can be relied on. */
export function renderServiceItem(entry: ServiceDirectoryEntry, view: ItemView): TemplateResult {
  const { words } = view;
  const { id, services, countries, languages, numbers, hours } = entry;
  const name = written(entry.name, words.language);
  const open = hours && written(hours, words.language);
  return html`<li class="entry" part="entry" aria-labelledby="name-${id}">
    <h3 id="name-${id}" part="name" dir="auto" lang=${name?.language ?? "zxx"}>${name?.text ?? id}</h3>
    <p class="countries">${words.list(countries.map((code) => localisedCountryName(code, words)))}</p>
    <ul class="numbers">${numbers.map((number) => numberLink(number, name?.text ?? id, words))}</ul>
    ${open ? html`<p>${around(words, "services.hours", ["hours", html`<span dir="auto" lang=${open.language}>${open.text}</span>`])}</p>` : nothing}
    <p>${words.message("services.offered", { services: words.list(services.map((code) => words.message(`referral.service.${code}`))) })}</p>
    <p>${words.message("services.spoken", { languages: words.list(languages.map((tag) => localisedLanguageName(tag, words))) })}</p>
    ${check(entry, view)}
  </li>`;
}
