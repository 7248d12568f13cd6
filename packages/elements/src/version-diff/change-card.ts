import { html, nothing, type TemplateResult } from "lit";
import {
  renderCauseList,
  type VersionDiffPage,
  labelInEitherVersion,
  signNameInVersion,
} from "./diff-page.js";
import type { VersionCase, VersionChange } from "@spean/model";

/** Number of forms of exploitation in the model: a change for all of them is said in one word. */
const allForms = 11;

/** A whole number of any size, grouped. */
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

function listWords(page: VersionDiffPage, codes: readonly string[]): string {
  const { words } = page;
  if (codes.length === 0) return words.message("diff.no-list");
  return words.list(
    codes.map((code) =>
      words.message("explain.quoted", { label: labelInEitherVersion(page, "lists", code) }),
    ),
  );
}

function facts(change: VersionChange, page: VersionDiffPage): TemplateResult {
  const { words } = page;
  const { applies, lists, answerSets } = change;
  const differ = lists.before.join() !== lists.after.join();
  const forWhom = applies.map(({ ageClass, forms }) => {
    const named =
      forms.length === allForms
        ? words.message("diff.all-forms")
        : words.list(forms.map((form) => words.message(`form.${form}`)));
    return html`<p>${words.message("explain.pair", { label: words.message(`age-class.${ageClass}`), value: named })}</p>`;
  });
  return html`<dl>
    <div><dt>${words.message("diff.for")}</dt> <dd part="applies">${forWhom}</dd></div>
    <div><dt>${words.message("diff.lists")}</dt> <dd>${listWords(page, lists.before)}</dd></div>
    ${differ ? html`<div><dt>${words.message("diff.lists.now")}</dt> <dd>${listWords(page, lists.after)}</dd></div>` : nothing}
    <div>
      <dt>${words.message("diff.sets")}</dt>
      <dd>${words.message("diff.sets.of", { changed: grouped(answerSets.changed), all: grouped(answerSets.of) })}</dd>
    </div>
  </dl>`;
}

/** Signs that must all be there are named together; of interchangeable ones it is said how many. */
function signs({ counts }: VersionCase, page: VersionDiffPage): TemplateResult {
  const { words } = page;
  const named = (codes: readonly string[]): TemplateResult[] =>
    codes.map((code) => html`<li part="sign">${signNameInVersion(page, code)}</li>`);
  const all = counts.filter(({ count, of }) => count === of.length).flatMap(({ of }) => of);
  const some = counts.filter(({ count, of }) => count < of.length);
  return html`<ul class="signs">
    ${named(all)}
    ${some.map(({ count, of }) => html`<li>${words.message("diff.case.any", { count, of: of.length })}<ul class="signs">${named(of)}</ul></li>`)}
  </ul>`;
}

function smallest(one: VersionCase, place: number, { change, page }: VersionChangeView): TemplateResult {
  const { words } = page;
  return html`<div class="case" part="case">
    <h5>${words.message("diff.case", { number: place + 1 })}</h5>
    <p class="label">${words.message(change.kind === "opened" ? "diff.case.open" : "diff.case.yes")}</p>
    ${signs(one, page)}
    <p class="label">${words.message("diff.case.because")}</p>
    ${renderCauseList(page, one.causes)}
  </div>`;
}

/** The cases after the smallest: how many, and those that are named for whoever opens them. */
function furtherCases(shown: VersionChangeView): TemplateResult | typeof nothing {
  const { change, page, open, toggle } = shown;
  const { classes, more } = change;
  const count = classes.length - 1 + more;
  if (count <= 0) return nothing;
  return html`<details part="more" .open=${open} @toggle=${(event: Event) => toggle((event.target as HTMLDetailsElement).open)}>
    <summary>${page.words.message("diff.more", { count })}</summary>
    ${
      open
        ? html`${classes.slice(1).map((one, place) => smallest(one, place + 1, shown))}
          ${more > 0 ? html`<p class="label">${page.words.message("diff.unnamed", { count: more })}</p>` : nothing}`
        : nothing
    }
  </details>`;
}

/** A change as it is shown, and whether its further cases are. */
export interface VersionChangeView {
  readonly change: VersionChange;
  readonly page: VersionDiffPage;
  readonly open: boolean;
  readonly toggle: (open: boolean) => void;
}

/**
 * One finding that changes in one way: for whom, by which lists, and the smallest cases, each with what it
 * comes from.
 */
export function renderChangeCard(shown: VersionChangeView): TemplateResult {
  const { change, page } = shown;
  const { takesProtectionAway, judged, classes } = change;
  const { words } = page;
  return html`<li class="card ${takesProtectionAway ? "away" : ""}" part="change">
    <h4>${judged.kind === "outcome" ? words.message("diff.judged.outcome") : labelInEitherVersion(page, "findings", judged.code)}</h4>
    ${takesProtectionAway ? html`<p class="mark" part="away">${words.message("diff.lost")}</p>` : nothing} ${facts(change, page)}
    ${classes.slice(0, 1).map((one) => smallest(one, 0, shown))} ${furtherCases(shown)}
  </li>`;
}
