import type { JourneyLeg } from "@spean/model";
import { html, nothing, svg, type TemplateResult } from "lit";
import { localisedCountryName, renderQuotedWords } from "../shared/names.js";
import type { ElementWords } from "../shared/words.js";

/** A part of the way as far as it is known. */
type KnownLeg = Partial<JourneyLeg>;

/** The middle of the first line of text, where the mark stands. */
const y = 18;

/**
 * Each stage has a mark of its own shape, so that none is told by colour alone; its name stands beside it.
 */
const marks = {
  recruitment: svg`<circle cx="12" cy=${y} r="7" />`,
  transit: svg`<circle class="full" cx="12" cy=${y} r="4" />`,
  destination: svg`<rect class="full" x="5" y=${y - 7} width="14" height="14" rx="2" />`,
  unknown: svg`<circle cx="12" cy=${y} r="7" stroke-dasharray="3 3" />`,
} as const;

/**
 * The way drawn as a line, from the first place to the last; two strokes across it where the country changes.
 */
export function renderJourneyRoute(
  legs: readonly KnownLeg[],
  words: ElementWords,
): TemplateResult | typeof nothing {
  if (legs.length === 0) return nothing;
  return html`<section aria-labelledby="route-title" lang=${words.language}>
    <h3 id="route-title">${words.message("journey.route")}</h3>
    <ol class="route" part="route">
      ${legs.map((leg, index) => stop(leg, { before: legs[index - 1], isLast: index === legs.length - 1 }, words))}
    </ol>
  </section>`;
}

interface Place {
  readonly before: KnownLeg | undefined;
  readonly isLast: boolean;
}

function stop(leg: KnownLeg, place: Place, words: ElementWords): TemplateResult {
  const { stage, transport = [] } = leg;
  const where = [
    leg.place && renderQuotedWords(leg.place),
    leg.country && localisedCountryName(leg.country, words),
  ].filter(Boolean);
  const how = transport.map((way) => words.message(`journey.transport.${way}`));
  return html`<li part="stop">
    ${track(leg, place)}
    ${stage ? html`<p class="stage">${words.message(`journey.stage.${stage}`)}</p>` : nothing}
    ${where.length > 0 ? html`<p>${where.map((part, index) => html`${index > 0 ? " · " : nothing}${part}`)}</p>` : nothing}
    ${[period(leg, words), words.list(how)].filter(Boolean).map((text) => html`<p class="hint">${text}</p>`)}
  </li>`;
}

function track({ stage, country }: KnownLeg, { before, isLast }: Place): TemplateResult {
  const crosses = before?.country && country && before.country !== country;
  return html`<svg class="track" aria-hidden="true" focusable="false">
    ${before ? svg`<line x1="12" x2="12" y1="0" y2=${y} />` : nothing}
    ${isLast ? nothing : svg`<line x1="12" x2="12" y1=${y} y2="100%" />`}
    ${crosses ? svg`<path d="M4 -10h16M4 -5h16" />` : nothing}
    ${marks[stage ?? "unknown"]}
  </svg>`;
}

function period({ from, to }: KnownLeg, words: ElementWords): string {
  if (from && to) return words.message("journey.period", { from: words.date(from), to: words.date(to) });
  if (from) return words.message("journey.since", { from: words.date(from) });
  return to ? words.message("journey.till", { to: words.date(to) }) : "";
}
