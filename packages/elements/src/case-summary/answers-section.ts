import { html, nothing, type TemplateResult } from "lit";
import { standardLabelOf, standardPartLabel, partOf } from "../assessment/assessment-page.js";
import { renderLabelledFacts, renderSummarySection, type CaseSummaryPage } from "./summary-page.js";

const others = ["no", "unknown", "declined"] as const;

/** Number of signs that have room on the printed page. */
const most = 28;

/**
 * Signs by name under the dimension or group that each belongs to, since one concept may be a sign of two.
 */
function signs(page: CaseSummaryPage, codes: readonly string[]): TemplateResult {
  const { text, words } = page;
  const parts = [...new Set(codes.map(partOf))];
  const beyond = codes.length - most;
  return html`<dl class="signs" lang=${text?.language ?? "zxx"}>
      ${parts.map((part) => {
        const own = codes.filter((code) => partOf(code) === part);
        return html`<div class=${own.every((code) => codes.indexOf(code) >= most) ? "beyond" : nothing}>
          <dt>${standardPartLabel(page, part)}</dt>
          <dd>
            <ul>${own.map((code) => sign(page, code, codes.indexOf(code) >= most))}</ul>
          </dd>
        </div>`;
      })}
    </dl>
    ${beyond > 0 ? html`<p class="rest">${words.message("explain.more", { count: beyond })}</p>` : nothing}`;
}

/** A sign by name; where observations of it disagree, that is said with it. */
function sign({ derived, text, words }: CaseSummaryPage, code: string, beyond: boolean): TemplateResult {
  const disagree = derived.conflicts.includes(code);
  return html`<li class=${beyond ? "beyond" : nothing} part="sign">
    ${standardLabelOf({ text }, "indicators", code)}${disagree ? html` <strong lang=${words.language} part="disagree">(${words.message("summary.answers.disagree")})</strong>` : nothing}
  </li>`;
}

/**
 * Every sign that was reported, by name; how many questions have another answer; and where observations
 * disagree.
 */
export function renderAnswersSection(page: CaseSummaryPage): TemplateResult {
  const { derived, words } = page;
  const given = Object.entries(derived.answers).filter(([, answer]) => answer !== "not-asked");
  const reported = given.flatMap(([code, answer]) => (answer === "yes" ? [code] : []));
  if (given.length === 0)
    return renderSummarySection(
      "answers",
      words.message("summary.answers"),
      html`<p>${words.message("summary.answers.none")}</p>`,
    );
  return renderSummarySection(
    "answers",
    words.message("summary.answers"),
    html`${reported.length > 0 ? html`<h4>${words.message("explain.reported", { count: reported.length })}</h4>${signs(page, reported)}` : nothing}
    ${renderLabelledFacts(
      others.map((kind) => {
        const count = given.filter(([, answer]) => answer === kind).length;
        return [words.message(`answer.${kind}`), count === 0 ? "" : words.number(count)];
      }),
    )}`,
  );
}
