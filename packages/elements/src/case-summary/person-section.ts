import type { IdentityDocument, Nationality, Person, PersonName } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { countryName, languageName, said } from "../shared/names.js";
import type { Words } from "../shared/words.js";
import { entries, facts, note, personal, section, type SummaryPage } from "./summary-page.js";

const nameWords = ({ asWritten, script, romanised }: PersonName): TemplateResult =>
  html`${said(asWritten, script)}${romanised ? html` (${said(romanised, "Latn")})` : nothing}`;

const nationalityWords = (code: Nationality, words: Words): string =>
  code === "stateless" || code === "unknown"
    ? words.message(`summary.nationality.${code}`)
    : countryName(code, words);

function documentWords(
  { kind, nameAsPrinted, number, country, heldBy }: IdentityDocument,
  page: SummaryPage,
): TemplateResult {
  const { words } = page;
  const known = [
    words.message(`summary.document.${kind}`),
    ...(country ? [countryName(country, words)] : []),
    ...(heldBy ? [words.message(`summary.held-by.${heldBy}`)] : []),
  ];
  return html`<p>${known.join(", ")}</p>
    <p class="line">${personal(page, number && html`<span lang="">${number}</span>`)} ${note(page, nameAsPrinted)}</p>`;
}

const many = (items: readonly unknown[] | undefined, words: Words): TemplateResult | undefined =>
  items?.length ? entries(items, 2, words) : undefined;

function personFacts(person: Person, page: SummaryPage): TemplateResult | typeof nothing {
  const { words } = page;
  const { names, birth, gender, nationalities, languages, documents } = person;
  const nameList = names?.map((name) => personal(page, nameWords(name)));
  return facts([
    [words.message("summary.name"), many(nameList, words)],
    [words.message("summary.birth"), personal(page, birth && words.date(birth))],
    [
      words.message("summary.gender"),
      gender &&
        html`${gender.code ? words.message(`summary.gender.${gender.code}`) : nothing} ${note(page, gender.asWritten)}`,
    ],
    [
      words.message("summary.nationality"),
      nationalities && words.list(nationalities.map((code) => nationalityWords(code, words))),
    ],
    [
      words.message("summary.languages"),
      languages && words.list(languages.map((tag) => languageName(tag, words))),
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
export function personSection(page: SummaryPage): TemplateResult {
  const { record, words } = page;
  const { person = {} } = record;
  const known = personFacts(person, page);
  return section(
    "person",
    words.message("summary.person"),
    html`${known === nothing ? html`<p>${words.message("summary.person.none")}</p>` : known} ${person.note ? html`<p>${note(page, person.note)}</p>` : nothing}`,
  );
}
