import type { Rescreening } from "@spean/model";
import { parseRescreeningReason } from "@spean/store/client";
import { html, nothing, type TemplateResult } from "lit";
import { userRoles } from "../shared/permissions.js";
import type { PageContext } from "./page-view.js";

/** One re-screening in a list: when and by whom it was begun, and why. */
export function renderRescreeningEntry(
  { words }: PageContext,
  { at, by, reason }: Rescreening,
): TemplateResult {
  const { code, words: written } = parseRescreeningReason(reason);
  const role = userRoles.find((one) => one === by?.role);
  return html`<li class="past">
    <h3>${words.message("history.at", words.moment(at))}</h3>
    <p>${words.message("history.rescreening")}${role ? html` · ${words.message(`role.${role}`)}` : nothing}</p>
    ${code ? html`<p>${words.message(`rescreening.code.${code}`)}</p>` : nothing} ${written === undefined ? nothing : html`<p>${written}</p>`}
  </li>`;
}
