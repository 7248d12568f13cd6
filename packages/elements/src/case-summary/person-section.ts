import type { IdentityDocument, Nationality, Person, PersonName } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { localisedCountryName, localisedLanguageName, renderQuotedWords } from "../shared/names.js";
import type { ElementWords } from "../shared/words.js";
import {
  renderSummaryEntries,
  renderLabelledFacts,
  renderPersonalNote,
  renderPersonalDetail,
  renderSummarySection,
  type CaseSummaryPage,
} from "./summary-page.js";

const nameWords = ({ asWritten, script, romanised }: PersonName): TemplateResult =>
  html`${renderQuotedWords(asWritten, script)}${romanised ? html` (${renderQuotedWords(romanised, "Latn")})` : nothing}`;

const nationalityWords = (code: Nationality, words: ElementWords): string =>
  code === "stateless" || code === "unknown"
    ? words.message(`summary.nationality.${code}`)
    : localisedCountryName(code, words);

function documentWords(
  { kind, nameAsPrinted, number, country, heldBy }: IdentityDocument,
  page: CaseSummaryPage,
): TemplateResult {
  const { words } = page;
  const known = [
    words.message(`summary.document.${kind}`),
    ...(country ? [localisedCountryName(country, words)] : []),
    ...(heldBy ? [words.message(`summary.held-by.${heldBy}`)] : []),
  ];
  return html`<p>${known.join(", ")}</p>
    <p class="line">${renderPersonalDetail(page, number && html`<span dir="auto" lang="">${number}</span>`)} ${renderPersonalNote(page, nameAsPrinted)}</p>`;
}

const many = (items: readonly unknown[] | undefined, words: ElementWords): TemplateResult | undefined =>
  items?.length ? renderSummaryEntries(items, 2, words) : undefined;

function personFacts(person: Person, page: CaseSummaryPage): TemplateResult | typeof nothing {
  const { words } = page;
  const { names, birth, gender, nationalities, languages, documents } = person;
  const nameList = names?.map((name) => renderPersonalDetail(page, nameWords(name)));
  return renderLabelledFacts([
    [words.message("summary.name"), many(nameList, words)],
    [words.message("summary.birth"), renderPersonalDetail(page, birth && words.date(birth))],
    [
      words.message("summary.gender"),
      gender &&
        html`${gender.code ? words.message(`summary.gender.${gender.code}`) : nothing} ${renderPersonalNote(page, gender.asWritten)}`,
    ],
    [
      words.message("summary.nationality"),
      nationalities && words.list(nationalities.map((code) => nationalityWords(code, words))),
    ],
    [
      words.message("summary.languages"),
      languages && words.list(languages.map((tag) => localisedLanguageName(tag, words))),
    ],
    [
      words.message("summary.documents"),
      many(
        documents?.map((document) => documentWords(document, page)),
        words,
      ),
    ],
  ]);
}

/** The identity of the person, as far as they told it. */
export function renderPersonSection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const { person = {} } = record;
  const known = personFacts(person, page);
  return renderSummarySection(
    "person",
    words.message("summary.person"),
    html`${known === nothing ? html`<p>${words.message("summary.person.none")}</p>` : known} ${person.note ? html`<p>${renderPersonalNote(page, person.note)}</p>` : nothing}`,
  );
}
