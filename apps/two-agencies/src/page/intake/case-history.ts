import type { Observation } from "@spean/model";
import type { CaseView, HistoryEntry } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import { showIndicatorLabel } from "../labels.js";
import { renderRescreeningEntry } from "../rescreening-entry.js";
import type { PageContext } from "../page-view.js";

/** An observation that was made on the day on which it was saved is not told of apart. */
const dayInMs = 24 * 60 * 60 * 1000;

/** The entry of the history that an observation belongs to, and every observation of the case by its id. */
interface ObservationContext {
  readonly savedAt: string;
  readonly all: ReadonlyMap<string, Observation>;
}

function observation(
  page: PageContext,
  one: Observation,
  { savedAt, all }: ObservationContext,
): TemplateResult {
  const { words } = page;
  const corrected = one.corrects === undefined ? undefined : all.get(one.corrects);
  const apart = Math.abs(Date.parse(savedAt) - Date.parse(one.observedAt)) > dayInMs;
  return html`<li>
    ${words.message("explain.pair", { label: showIndicatorLabel(page, one.indicator), value: words.message(`answer.${one.answer}`) })}
    ${corrected ? html`<br /><span class="quiet corrected">${words.message("history.corrects", { answer: words.message(`answer.${corrected.answer}`) })}</span>` : nothing}
    ${apart ? html`<br /><span class="quiet">${words.message("history.observed-at", words.moment(one.observedAt))}</span>` : nothing}
  </li>`;
}

function facts({ words }: PageContext, { facts: changed }: HistoryEntry): TemplateResult | typeof nothing {
  if (!changed) return nothing;
  const forms = changed.forms
    ? words.list(changed.forms.map((form) => words.message(`form.${form}`)))
    : words.message("facts.forms-all");
  return html`<p>${words.message(`age-class.${changed.ageClass}`)}<br />${words.message("history.forms", { forms })}</p>`;
}

function entry(page: PageContext, one: HistoryEntry, all: ReadonlyMap<string, Observation>): TemplateResult {
  const { words } = page;
  const added = one.observations.flatMap((id) => all.get(id) ?? []);
  const corrections = added.filter(({ corrects }) => corrects !== undefined).length;
  const counts = [
    added.length > 0 ? words.message("history.answers", { count: added.length }) : "",
    corrections > 0 ? words.message("history.corrections", { count: corrections }) : "",
    one.person ? words.message("history.person") : "",
    one.consents.length > 0 ? words.message("history.consents", { count: one.consents.length }) : "",
  ].filter((text) => text !== "");
  return html`<li class="past">
    <h3>${words.message("history.at", words.moment(one.savedAt))}</h3>
    ${facts(page, one)}
    ${
      added.length === 0
        ? html`<p>${counts.join(" · ")}</p>`
        : html`<details ?open=${corrections > 0}>
          <summary>${counts.join(" · ")}</summary>
          <ul>
            ${added.map((observed) => observation(page, observed, { savedAt: one.savedAt, all }))}
          </ul>
        </details>`
    }
    <p class="quiet">${words.message("history.assessment", { state: words.message(`state.${one.outcome}`) })}</p>
  </li>`;
}

/**
 * Everything that was ever saved of a case and every re-screening, newest first: what a correction corrected
 * stays in sight.
 */
export function renderCaseHistory(page: PageContext, { history: entries, record }: CaseView): TemplateResult {
  const all = new Map(record.observations?.map((one) => [one.id, one]));
  const past = [
    ...entries.map((one) => ({ at: one.savedAt, shown: entry(page, one, all) })),
    ...(record.rescreenings ?? []).map((one) => ({ at: one.at, shown: renderRescreeningEntry(page, one) })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  return html`<section class="card history" aria-labelledby="history-title">
    <h2 id="history-title">${page.words.message("history.title")}</h2>
    <p class="quiet">${page.words.message("history.note")}</p>
    <ol>
      ${past.map(({ shown }) => shown)}
    </ol>
  </section>`;
}
