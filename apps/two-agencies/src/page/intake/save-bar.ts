import { html, nothing, type TemplateResult } from "lit";
import { pagePath } from "../../shared/page-routes.js";
import type { PageContext } from "../page-view.js";
import type { PageWords } from "../words.js";
import { countUnsavedChanges } from "./case-draft.js";
import type { IntakeViewState, IntakePageActions } from "./intake-state.js";

function status(words: PageWords, { draft, saving, personIsDoubtful }: IntakeViewState): string {
  const count = countUnsavedChanges(draft);
  if (saving.kind === "saving") return words.message("save.saving");
  if (saving.kind === "failed") return words.message(saving.storage ? "save.not-kept" : "save.failed");
  if (saving.kind === "signed-out") return words.message("save.signed-out");
  if (saving.kind === "other-account") return words.message("save.other-account");
  if (saving.kind === "kept" && saving.draft === draft) return words.message("save.kept");
  if (saving.kind === "conflict") return words.message("save.conflict");
  if (saving.kind === "refused") return words.message("save.refused");
  if (count > 0) return words.message("save.unsaved", { count });
  if (personIsDoubtful) return words.message("save.doubtful");
  if (saving.kind === "saved") return words.message("save.saved", { time: words.moment(saving.at).time });
  return words.message(draft.saved ? "save.clean" : "save.nothing");
}

/** The bar that says what is saved and what is not. It stays in sight, and announces every change of that. */
export function renderSaveBar(
  { words, link }: PageContext,
  state: IntakeViewState,
  { save }: IntakePageActions,
): TemplateResult {
  const { saving, draft } = state;
  const troubled = ["failed", "signed-out", "other-account", "refused", "conflict"].includes(saving.kind);
  const waiting = troubled || countUnsavedChanges(draft) > 0;
  return html`<section class="save ${troubled ? "troubled" : ""}" aria-label=${words.message("save.label")}>
    <div>
      <p role="status">${status(words, state)}</p>
      ${saving.kind === "refused" ? html`<ul lang="en">${saving.faults.map(({ message, path }) => html`<li>${message} <code>${path}</code></li>`)}</ul>` : nothing}
      ${saving.kind === "failed" ? html`<a href=${link(pagePath("offlineWork"))} target="_blank" rel="noopener">${words.message("nav.offline")}</a>` : nothing}
      ${saving.kind === "conflict" ? html`<a href="#conflict">${words.message("conflict.title")}</a>` : nothing}
      ${["signed-out", "other-account"].includes(saving.kind) ? html`<a href=${link(pagePath("caseList"))} target="_blank" rel="noopener">${words.message("session.sign-in")}</a>` : nothing}
    </div>
    <a class="to-assessment" href="#assessment">${words.message("case.to-assessment")}</a>
    <button type="button" class="primary" ?disabled=${!waiting || saving.kind === "saving" || saving.kind === "conflict"}
      @click=${save}>
      ${words.message(["failed", "kept"].includes(saving.kind) ? "save.again" : "save.button")}
    </button>
  </section>`;
}
