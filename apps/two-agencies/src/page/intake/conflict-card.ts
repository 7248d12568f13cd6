import type { Answer, FormOfExploitation } from "@spean/model";
import type { ConflictingCaseChange, MergeConflictPath, SaveConflict } from "@spean/store/client";
import { urgentNeedMessages, type UrgentNeedCode } from "@spean/text";
import { html, nothing, type TemplateResult } from "lit";
import { wordOfCode } from "../code-words.js";
import { showIndicatorLabel } from "../labels.js";
import type { PageContext } from "../page-view.js";
import type { ConflictChoice, ConflictChoices } from "./conflict-choices.js";
import {
  answersInDraft,
  type CaseDraft,
  createCaseDraft,
  factsInDraft,
  personInDraft,
} from "./case-draft.js";

const partOf = (thing: MergeConflictPath) => thing.slice(thing.indexOf("/", 1) + 1);

/** Label of a conflicting value, in the officer's language. */
function labelOf(page: PageContext, thing: MergeConflictPath): string {
  const { words } = page;
  if (thing === "/ageClass") return words.message("facts.age");
  if (thing === "/forms") return words.message("facts.forms");
  if (thing === "/person") return words.message("case.person");
  if (thing.startsWith("/observations/")) return showIndicatorLabel(page, partOf(thing));
  const need = urgentNeedMessages[partOf(thing) as UrgentNeedCode] as
    (typeof urgentNeedMessages)[UrgentNeedCode] | undefined;
  return need ? words.message(need.question) : thing;
}

const formsIn = ({ words }: PageContext, forms: readonly FormOfExploitation[] = []) =>
  forms.length > 0
    ? words.list(forms.map((form) => words.message(`form.${form}`)))
    : words.message("facts.forms-all");

/** Renders the value that a draft holds for a path in conflict. */
function valueIn(page: PageContext, draft: CaseDraft, thing: MergeConflictPath): string | TemplateResult {
  const { words, tag } = page;
  if (thing === "/person")
    return html`<spean-person .language=${tag} .value=${personInDraft(draft)} readonly></spean-person>`;
  const { ageClass, forms, urgentNeeds } = factsInDraft(draft);
  if (thing === "/ageClass") return ageClass ? words.message(`age-class.${ageClass}`) : "";
  if (thing === "/forms") return formsIn(page, forms);
  if (thing.startsWith("/observations/"))
    return words.message(`answer.${answersInDraft(draft)[partOf(thing)] ?? "not-asked"}`);
  const field = (urgentNeeds as Readonly<Record<string, { readonly answer?: Answer }>> | undefined)?.[
    partOf(thing)
  ];
  return words.message(`answer.${field?.answer ?? "not-asked"}`);
}

interface Side {
  readonly choice: ConflictChoice;
  readonly who: string;
  readonly value?: string | TemplateResult;
}

function side({ thing }: ConflictingCaseChange, { choice, who, value }: Side): TemplateResult {
  return html`<label class="choice"
    ><input type="radio" name=${thing} value=${choice} required /><span>${who}${value === undefined ? nothing : html`<br /><strong>${value}</strong>`}</span></label
  >`;
}

function oneThing(
  page: PageContext,
  { draft, conflict }: Shown,
  changed: ConflictingCaseChange,
): TemplateResult {
  const { words } = page;
  const { thing, role, at } = changed;
  const who = role
    ? wordOfCode(words, role, { family: "role", other: "conflict.somebody" })
    : words.message("conflict.somebody");
  return html`<fieldset>
    <legend>${labelOf(page, thing)}</legend>
    <div class="choices">
      ${side(changed, { choice: "mine", who: words.message("conflict.mine"), value: valueIn(page, draft, thing) })}
      ${side(changed, {
        choice: "theirs",
        who: words.message("conflict.theirs", { role: who, ...words.moment(at) }),
        value: valueIn(page, createCaseDraft(conflict.stands), thing),
      })}
      ${thing.startsWith("/observations/") ? side(changed, { choice: "both", who: words.message("conflict.both") }) : nothing}
    </div>
  </fieldset>`;
}

interface Shown {
  readonly draft: CaseDraft;
  readonly conflict: SaveConflict;
}

/** Renders a save conflict (optimistic concurrency): both versions side by side, with neither preselected. */
export function renderConflictCard(
  page: PageContext,
  shown: Shown,
  decide: (choices: ConflictChoices) => void,
): TemplateResult {
  const { words } = page;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    decide(Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement)) as ConflictChoices);
  };
  return html`<form class="card facts conflict" id="conflict" tabindex="-1" aria-labelledby="conflict-title"
    @submit=${submit}>
    <h2 id="conflict-title">${words.message("conflict.title")}</h2>
    <p>${words.message("conflict.note")}</p>
    ${shown.conflict.changed.map((changed) => oneThing(page, shown, changed))}
    <div><button class="primary">${words.message("conflict.save")}</button></div>
  </form>`;
}
