import type { JourneyLeg } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { localisedCountryName } from "../shared/names.js";
import type { ElementWords } from "../shared/words.js";
import {
  renderSummaryEntries,
  renderPersonalNote,
  renderSummarySection,
  type CaseSummaryPage,
} from "./summary-page.js";

/** The period that somebody spent at a place, as far as it is known. */
function span({ from, to }: JourneyLeg, words: ElementWords): string | typeof nothing {
  if (from && to)
    return words.message("summary.journey.from-to", { from: words.date(from), to: words.date(to) });
  if (from) return words.message("summary.journey.from", { from: words.date(from) });
  return to ? words.message("summary.journey.to", { to: words.date(to) }) : nothing;
}

function legWords(leg: JourneyLeg, page: CaseSummaryPage): TemplateResult {
  const { words } = page;
  const { stage, place, country, transport = [], note: more } = leg;
  return html`<p class="line">
      <strong>${words.message(`summary.stage.${stage}`)}</strong> ${country ? html`<span>${localisedCountryName(country, words)}</span>` : nothing} ${renderPersonalNote(page, place)}
    </p>
    <p>
      ${span(leg, words)} ${transport.length > 0 ? words.list(transport.map((code) => words.message(`summary.transport.${code}`))) : nothing}
      ${renderPersonalNote(page, more)}
    </p>`;
}

/** The way from recruitment to destination, in the order in which it was travelled. */
export function renderJourneySection(page: CaseSummaryPage): TemplateResult {
  const { record, words } = page;
  const { legs = [], note: more } = record.journey ?? {};
  return renderSummarySection(
    "journey",
    words.message("summary.journey"),
    html`${
      legs.length === 0
        ? html`<p>${words.message("summary.journey.none")}</p>`
        : renderSummaryEntries(
            legs.map((leg) => legWords(leg, page)),
            3,
            words,
          )
    }
    ${more ? html`<p>${renderPersonalNote(page, more)}</p>` : nothing}`,
  );
}
