import type { JourneyLeg } from "@spean/model";
import { html, nothing, type TemplateResult } from "lit";
import { countryName } from "../shared/names.js";
import type { Words } from "../shared/words.js";
import { entries, note, section, type SummaryPage } from "./summary-page.js";

/** The period that somebody spent at a place, as far as it is known. */
function span({ from, to }: JourneyLeg, words: Words): string | typeof nothing {
  if (from && to)
    return words.message("summary.journey.from-to", { from: words.date(from), to: words.date(to) });
  if (from) return words.message("summary.journey.from", { from: words.date(from) });
  return to ? words.message("summary.journey.to", { to: words.date(to) }) : nothing;
}

function legWords(leg: JourneyLeg, page: SummaryPage): TemplateResult {
  const { words } = page;
  const { stage, place, country, transport = [], note: more } = leg;
  return html`<p class="line">
      <strong>${words.message(`summary.stage.${stage}`)}</strong> ${country ? html`<span>${countryName(country, words)}</span>` : nothing} ${note(page, place)}
    </p>
    <p>
      ${span(leg, words)} ${transport.length > 0 ? words.list(transport.map((code) => words.message(`summary.transport.${code}`))) : nothing}
      ${note(page, more)}
    </p>`;
}

/** The way from recruitment to destination, in the order in which it was travelled. */
export function journeySection(page: SummaryPage): TemplateResult {
  const { record, words } = page;
  const { legs = [], note: more } = record.journey ?? {};
  return section(
    "journey",
    words.message("summary.journey"),
    html`${
      legs.length === 0
        ? html`<p>${words.message("summary.journey.none")}</p>`
        : entries(
            legs.map((leg) => legWords(leg, page)),
            3,
            words,
          )
    }
    ${more ? html`<p>${note(page, more)}</p>` : nothing}`,
  );
}
