import { html, nothing, type TemplateResult } from "lit";
import type { PageContext } from "../page-view.js";
import type { ClockDifference } from "./compare-clocks.js";

/** Says, above every view, that the clock of this device is wrong, what that means, and what to do. */
export function renderClockNotice(
  { words }: Pick<PageContext, "words">,
  difference: ClockDifference | undefined,
): TemplateResult | typeof nothing {
  if (!difference) return nothing;
  const [device, server] = [difference.device, difference.server].map((at) =>
    words.moment(new Date(at).toISOString()),
  ) as [ReturnType<typeof words.moment>, ReturnType<typeof words.moment>];
  return html`<section class="notice clock" role="alert">
    <p><strong>${words.message("clock.wrong")}</strong></p>
    <ul>
      <li>${words.message("clock.device", device)}</li>
      <li>${words.message("clock.server", server)}</li>
    </ul>
    <p>${words.message("clock.means")} ${words.message("clock.remedy")}</p>
  </section>`;
}
